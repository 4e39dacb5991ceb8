/**
 * Chooses which symbols get room: the first come first, and one that would overlap another is drawn as a dot.
 *
 * @template T
 * @param {readonly {item: T, x: number, y: number}[]} wanted the most important first, in pixels
 * @param {number} room smallest distance between two symbols, in pixels
 * @returns {Set<T>}
 */
export function spread(wanted, room) {
  /** @type {Map<string, {x: number, y: number}[]>} */
  const grid = new Map();
  const placed = new Set();
  for (const { item, x, y } of wanted) {
    const column = Math.floor(x / room);
    const row = Math.floor(y / room);
    if (isFree(grid, column, row, x, y, room)) {
      const key = `${column}/${row}`;
      grid.set(key, [...(grid.get(key) ?? []), { x, y }]);
      placed.add(item);
    }
  }
  return placed;
}

/**
 * @param {Map<string, {x: number, y: number}[]>} grid
 * @param {number} column
 * @param {number} row
 * @param {number} x
 * @param {number} y
 * @param {number} room
 */
function isFree(grid, column, row, x, y, room) {
  for (let i = column - 1; i <= column + 1; i++) {
    for (let j = row - 1; j <= row + 1; j++) {
      if ((grid.get(`${i}/${j}`) ?? []).some((other) => Math.hypot(other.x - x, other.y - y) < room)) {
        return false;
      }
    }
  }
  return true;
}
