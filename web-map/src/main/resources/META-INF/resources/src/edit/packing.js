/** Packs several files into one zip archive, stored as they are (APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16). */

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;
/** 1 January 1980, the first day an archive can name: when the parts were written does not matter. */
const FIRST_DAY = 0x21;

/** What a shapefile is made of; its main part has to be there. */
const SHAPEFILE_PARTS = ['shp', 'shx', 'dbf', 'prj', 'cpg', 'qix', 'sbn', 'sbx', 'qpj', 'cst', 'fix', 'shp.xml'];

/**
 * The name without its ending if all of these are parts of one shapefile.
 *
 * @param {readonly string[]} names
 * @returns {string | null} null if they are anything else
 */
export function shapefileOf(names) {
  const parts = names.map((name) => {
    const lower = name.toLowerCase();
    const ending = SHAPEFILE_PARTS.findLast((each) => lower.endsWith(`.${each}`));
    return ending === undefined ? null : { name: name.slice(0, -ending.length - 1), ending };
  });
  const [first] = parts;
  const isOne = first !== null && first !== undefined && parts.every((part) => part?.name.toLowerCase() === first.name.toLowerCase());
  return isOne && parts.some((part) => part?.ending === 'shp') ? first.name : null;
}

/**
 * @param {readonly {name: string, bytes: Uint8Array<ArrayBuffer>}[]} files less than 4 GB together
 * @returns {Uint8Array<ArrayBuffer>[]} the archive in pieces
 */
export function packed(files) {
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const pieces = [];
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const directory = [];
  let offset = 0;
  for (const { name, bytes } of files) {
    const encoded = new TextEncoder().encode(name);
    const about = [VERSION, FLAGS, 0, 0, FIRST_DAY].map(short).concat([checksum(bytes), bytes.length, bytes.length].map(long), [short(encoded.length), short(0)]);
    const local = [...joined([long(LOCAL_HEADER), ...about]), ...encoded];
    directory.push(new Uint8Array([...joined([long(CENTRAL_HEADER), short(VERSION), ...about, short(0), short(0), short(0), long(0), long(offset)]), ...encoded]));
    pieces.push(new Uint8Array(local), bytes);
    offset += local.length + bytes.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = joined([long(END_OF_DIRECTORY), short(0), short(0), short(files.length), short(files.length), long(size), long(offset), short(0)]);
  return [...pieces, ...directory, new Uint8Array(end)];
}

/** @param {number} value @returns {number[]} two bytes, the low one first */
const short = (value) => [value & 0xff, (value >>> 8) & 0xff];

/** @param {number} value @returns {number[]} four bytes, the low one first */
const long = (value) => [...short(value & 0xffff), ...short(value >>> 16)];

/** @param {number[][]} parts */
const joined = (parts) => parts.flat();

/** One step for each byte of the CRC-32 of ISO 3309. */
const STEPS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) {
    value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return value;
});

/** @param {Uint8Array} bytes */
export function checksum(bytes) {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value = (value >>> 8) ^ (STEPS[(value ^ byte) & 0xff] ?? 0);
  }
  return (value ^ 0xffffffff) >>> 0;
}
