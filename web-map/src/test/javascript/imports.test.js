import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exportAddress, importAddress } from '../../main/resources/META-INF/resources/src/api/addresses.js';
import { communeCode, exportQuery, exportWish, formatFor, formatsOf } from '../../main/resources/META-INF/resources/src/edit/exporting.js';
import * as file from '../../main/resources/META-INF/resources/src/edit/import-file.js';
import * as edit from '../../main/resources/META-INF/resources/src/edit/imports.js';
import { checksum, packed, shapefileOf } from '../../main/resources/META-INF/resources/src/edit/packing.js';
import { firstState } from '../../main/resources/META-INF/resources/src/edit/state.js';
import { en } from '../../main/resources/META-INF/resources/src/ui/words/en.js';
import { fr } from '../../main/resources/META-INF/resources/src/ui/words/fr.js';
import { COLLECTIONS, EXPORT_FORMATS } from '../../main/resources/META-INF/resources/src/model/themes.js';

const layerChoices = (more = {}) => ({ name: 'voirie', target: 'streets', crs: null, charset: null, eastColumn: null, northColumn: null, geometryColumn: null, columns: {}, constants: {}, keyColumn: null, dataset: 'voirie', licence: '', attribution: '', ...more });
const column = (name, samples = []) => ({ name, type: 'text', filled: samples.length, samples });
const layer = (more = {}) => ({
  name: 'voirie',
  rows: 2,
  geometryTypes: { LineString: 2 },
  bbox: [7, 43, 8, 44],
  crs: { code: 'EPSG:2154', name: 'Lambert-93', sureness: 'likely', why: '', candidates: [{ code: 'EPSG:3944', name: 'CC44' }] },
  charset: { name: 'windows-1252', sureness: 'likely', why: '' },
  columns: [column('ID', ['1']), column('NOM', ['Rue', 'Allée'])],
  sampleRows: [{ row: 1, geometry: { type: 'Point', coordinates: [7.4, 43.7] }, values: { ID: 1, NOM: 'Allée' } }, { row: 2, geometry: null, values: { ID: 2, NOM: null } }],
  proposal: { target: 'streets', sureness: 'likely', why: '', fields: [{ field: 'name', column: 'NOM', sureness: 'certain', why: 'says so' }] },
  ranking: ['streets'],
  templates: [],
  plan: { add: 2, change: 0, same: 0, retire: 0, refuse: 0 },
  ...more,
});
const preview = (more = {}) => ({ format: 'shapefile', formatLabel: 'Shapefile', layers: [layer()], issues: [], issueCount: 0, needs: [], ...more });
const job = (more = {}) => ({ id: 'j', state: 'ready', fileName: 'a.zip', sizeBytes: 9, created: '', finished: null, progress: null, choices: { mode: 'add', layers: [layerChoices({ columns: { name: 'NOM' } })] }, preview: preview(), applied: null, undo: null, problem: null, ...more });
const after = (state, ...actions) => actions.reduce((now, action) => action(now), state);
const read = (more) => after(firstState('fr'), edit.jobRead(job(more)));

test('an import goes from its file over its reading to its steps', () => {
  const begun = after(firstState('fr'), edit.uploading({ name: 'a.zip', size: 9 }), edit.uploadedUpTo(0.5));
  assert.equal(begun.task, 'import');
  assert.equal(begun.imports.upload.fraction, 0.5);
  assert.equal(edit.screenOf(begun.imports), 'busy');
  const reading = after(begun, edit.jobRuns(job({ state: 'reading', preview: null, choices: null })));
  assert.equal(edit.screenOf(reading.imports), 'busy');
  const known = after(reading, edit.jobRead(job()));
  assert.equal(edit.screenOf(known.imports), 'what');
  assert.equal(edit.isStale(known.imports), false);
  assert.equal(edit.screenOf(after(known, edit.jobRead(job({ state: 'applied' }))).imports), 'done');
});

test('a file that cannot be read leads back to the start with its reason', () => {
  const problem = { status: 422, code: 'unreadable', detail: 'no zip', field: null };
  const { imports } = read({ state: 'failed', preview: null, choices: null, problem });
  assert.equal(edit.screenOf(imports), 'start');
  assert.equal(imports.problem, problem);
});

test('a preview without what runs keeps what was known, and progress does not lose choices', () => {
  const running = after(read(), edit.jobRuns(job({ state: 'applying', preview: null, choices: null })));
  assert.notEqual(running.imports.job.preview, null);
  assert.notEqual(running.imports.job.choices, null);
  assert.equal(edit.screenOf(running.imports), 'what');
});

test('what is chosen makes the preview stale, and what was chosen while it was read stays', () => {
  const edited = after(read(), edit.chooseForLayer('voirie', { crs: 'EPSG:2154' }));
  assert.equal(edit.isStale(edited.imports), true);
  const sent = after(edited, edit.importing({ sent: edited.imports.choices }), edit.chooseMode('update'));
  const answered = after(sent, edit.jobRead(job({ choices: { mode: 'add', layers: [layerChoices({ crs: 'EPSG:2154', columns: { name: 'NOM' } })] } })));
  assert.equal(answered.imports.choices.mode, 'update');
  assert.equal(edit.isStale(answered.imports), true);
});

test('another target begins with the columns that are proposed for it, once', () => {
  const other = after(read(), edit.chooseLayerTarget('voirie', 'places'));
  assert.deepEqual(other.imports.choices.layers[0].columns, {});
  const sent = after(other, edit.importing({ sent: other.imports.choices }));
  const found = layer({ proposal: { target: 'places', sureness: 'likely', why: '', fields: [{ field: 'name', column: 'NOM', sureness: 'certain', why: '' }] } });
  const answered = after(sent, edit.jobRead(job({ choices: sent.imports.choices, preview: preview({ layers: [found] }) })));
  assert.deepEqual(answered.imports.choices.layers[0].columns, { name: 'NOM' });
  assert.equal(edit.isStale(answered.imports), true);
  const emptied = { mode: 'add', layers: [layerChoices({ target: 'places' })] };
  assert.equal(edit.withProposals(emptied, answered.imports.choices, [found]), emptied);
});

test('a layer that is left out keeps its columns, and nobody has to say anything about it', () => {
  const needs = [{ layer: 'voirie', what: 'crs', why: '' }];
  const asked = read({ preview: preview({ needs }) });
  assert.deepEqual(edit.needsOf(asked.imports, 'what').map(({ what }) => what), ['crs']);
  const out = after(asked, edit.chooseLayerTarget('voirie', null));
  assert.deepEqual(out.imports.choices.layers[0].columns, { name: 'NOM' });
  assert.deepEqual(edit.needsOf(out.imports).map(({ what }) => what), ['layer']);
});

test('needs belong to the step where they are answered', () => {
  const needs = ['crs', 'keyColumn', 'streetClass'].map((what) => ({ layer: 'voirie', what, why: '' }));
  const { imports } = read({ preview: preview({ needs }) });
  assert.deepEqual(['what', 'columns', 'plan'].map((step) => edit.needsOf(imports, step).map(({ what }) => what)), [['crs'], ['streetClass'], ['keyColumn']]);
});

test('a field comes from a column, from one text, or from nowhere', () => {
  const constant = after(read(), edit.chooseField('voirie', 'surface', { constant: 'asphalt' }));
  assert.deepEqual(constant.imports.choices.layers[0].constants, { surface: 'asphalt' });
  const mapped = after(constant, edit.chooseField('voirie', 'surface', { column: 'ID' }));
  assert.deepEqual(mapped.imports.choices.layers[0].constants, {});
  assert.deepEqual(mapped.imports.choices.layers[0].columns, { name: 'NOM', surface: 'ID' });
  const none = after(mapped, edit.chooseField('voirie', 'surface', {}));
  assert.deepEqual(none.imports.choices.layers[0].columns, { name: 'NOM' });
});

test('the plan is the sum of the layers, and unknown as long as one of them is', () => {
  const both = { mode: 'add', layers: [layerChoices(), layerChoices({ name: 'bancs', target: 'furniture' })] };
  const second = layer({ name: 'bancs', plan: { add: 1, change: 2, same: 3, retire: 4, refuse: 5 } });
  const { imports } = read({ choices: both, preview: preview({ layers: [layer(), second] }) });
  assert.deepEqual(edit.wholePlan(imports), { add: 3, change: 2, same: 3, retire: 4, refuse: 5 });
  const open = read({ choices: both, preview: preview({ layers: [layer({ plan: null }), second] }) });
  assert.equal(edit.wholePlan(open.imports), null);
});

test('a step back loses nothing', () => {
  const there = after(read(), edit.goToStep('columns'), edit.chooseField('voirie', 'surface', { constant: 'sett' }), edit.goToStep('what'));
  assert.equal(there.imports.choices.layers[0].constants.surface, 'sett');
  assert.equal(edit.stepBeside('what', -1), 'what');
  assert.equal(edit.stepBeside('columns', 1), 'plan');
});

test('the list of imports follows the one that is open, and forgets what was forgotten', () => {
  const listed = after(firstState('fr'), edit.importing({ jobs: [job({ id: 'old' })] }), edit.jobRead(job()));
  assert.deepEqual(listed.imports.jobs.map(({ id }) => id), ['j', 'old']);
  const gone = after(listed, edit.jobForgotten('j'));
  assert.deepEqual(gone.imports.jobs.map(({ id }) => id), ['old']);
  assert.equal(gone.imports.job, null);
});

test('texts with accents come first to judge an encoding by, and numbers never', () => {
  assert.deepEqual(file.tellingTexts(layer()), ['Allée', 'Rue']);
});

test('a reference system is recognised however its number is written', () => {
  for (const text of ['2154', 'EPSG:2154', ' epsg 2154 ', 'Epsg: 2154']) {
    assert.equal(file.systemCode(text), 'EPSG:2154');
  }
  for (const text of ['', 'Lambert', '21', '2154x', 'EPSG:']) {
    assert.equal(file.systemCode(text), null);
  }
});

test('systems on offer begin with the one found, have each once, and hold the one chosen', () => {
  const codes = file.systemsFor(layer(), 'EPSG:9999').map(({ code }) => code);
  assert.deepEqual(codes.slice(0, 3), ['EPSG:9999', 'EPSG:2154', 'EPSG:3944']);
  assert.equal(new Set(codes).size, codes.length);
  assert.deepEqual(file.charsetsFor(layer(), 'utf-8').slice(0, 2), ['UTF-8', 'windows-1252']);
});

test('fields that matter for a file come first and stay there', () => {
  const fields = ['surface', 'name', 'streetClass', 'lighting'].map((name) => ({ name, kind: 'text', required: name === 'streetClass', words: [], description: '' }));
  const { first, more } = file.sortedFields(fields, layer(), layerChoices({ constants: { lighting: 'lit' } }));
  assert.deepEqual(first.map(({ name }) => name), ['name', 'streetClass', 'lighting']);
  assert.deepEqual(more.map(({ name }) => name), ['surface', 'name.fr', 'name.en']);
  assert.equal(file.reasonFor(layer(), 'name', 'NOM')?.why, 'says so');
  assert.equal(file.reasonFor(layer(), 'name', 'ID'), null);
});

test('rows with a place are drawn with a text to know them by', () => {
  const { imports } = read();
  assert.deepEqual(file.drawnSamples(imports).map(({ row, name }) => [row, name]), [[1, 'Allée']]);
  assert.deepEqual(file.takenBox(imports), [7, 43, 8, 44]);
});

test('only tables without a shape of their own are placed by columns', () => {
  assert.equal(file.isPlacedByColumns(layerChoices(), layer(), 'shapefile'), false);
  assert.equal(file.isPlacedByColumns(layerChoices(), layer({ geometryTypes: { none: 2 } }), 'xlsx'), true);
  assert.equal(file.isPlacedByColumns(layerChoices({ eastColumn: 'X', northColumn: 'Y' }), layer({ geometryTypes: { Point: 2 } }), 'gpkg'), true);
});

test('a table of texts may always be told where its columns of places are', () => {
  assert.equal(file.isPlacedByColumns(layerChoices(), layer(), 'csv'), true);
  assert.equal(file.isPlacedByColumns(layerChoices(), layer({ columns: [] }), 'csv'), false);
});

test('problems are listed with the worst first', () => {
  const issues = ['note', 'error', 'note', 'warning'].map((severity, row) => ({ severity, layer: '', row, field: '', reason: '', at: null }));
  assert.deepEqual(file.issuesBySeverity(issues).map((group) => [group.severity, group.issues.length]), [['error', 1], ['warning', 1], ['note', 2]]);
});

test('a refusal is said at the choice it is about', () => {
  assert.deepEqual(file.refusedChoice('layers.rues.2025.crs'), { layer: 'rues.2025', part: 'crs' });
  assert.deepEqual(file.refusedChoice('charset'), { layer: null, part: 'charset' });
  assert.equal(file.refusedChoice('file'), null);
});

test('an export asks for what was chosen and no more', () => {
  assert.equal(exportAddress('streets', exportQuery({ format: 'shp', crs: 'EPSG:2154', extent: 'town', commune: '' }, [7, 43, 8, 44], ['a'])), '/api/v1/streets/export?format=shp&crs=EPSG%3A2154');
  assert.equal(exportQuery({ format: 'csv', crs: 'EPSG:2154', extent: 'bbox', commune: '' }, [7, 43, 8, 44], [])?.bbox, '7.000000,43.000000,8.000000,44.000000');
  assert.equal(exportQuery({ format: 'csv', crs: 'EPSG:2154', extent: 'listed', commune: '' }, null, ['a', 'b'])?.ids, 'a,b');
  assert.equal(exportQuery({ format: 'gpx', crs: 'EPSG:2154', extent: 'town', commune: '' }, null, [])?.crs, 'EPSG:4326');
  assert.equal(exportWish({ format: 'kml' })(firstState('fr')).exporting.format, 'kml');
  assert.equal(importAddress('../x', 'undo'), '/api/v1/imports/..%2Fx/undo');
});

test('an export by the standard asks for the commune, and only streets have it', () => {
  const wish = { format: 'cnig', crs: 'EPSG:4326', extent: 'bbox', commune: ' 2a 004 ' };
  assert.deepEqual(exportQuery(wish, [7, 43, 8, 44], []), { format: 'cnig', insee: '2A004', bbox: '7.000000,43.000000,8.000000,44.000000' });
  assert.equal(exportQuery({ ...wish, commune: 'Rennes' }, null, []), null);
  assert.equal(communeCode('35238'), '35238');
  assert.equal(communeCode('3523'), null);
  assert.equal(formatFor('cnig', 'streets'), 'cnig');
  assert.equal(formatFor('cnig', 'places'), 'geojson');
  assert.deepEqual(formatsOf('places').filter(({ code }) => code === 'cnig'), []);
});

test('tables of a standard are read as it says, until somebody makes something else of them', () => {
  const choices = { mode: 'update', layers: [layerChoices({ name: 'circulation', standard: 'cnig' }), layerChoices({ name: 'erp', target: null })] };
  const state = after(firstState('fr'), edit.importing({ choices }));
  const standard = (action) => action(state).imports.choices.layers[0].standard;
  assert.equal(standard(edit.chooseLayerTarget('circulation', 'places')), null);
  assert.equal(standard(edit.chooseLayerTarget('circulation', 'streets', 'cnig')), 'cnig');
  assert.equal(standard(edit.chooseLayerTarget('circulation', null)), 'cnig');
  const licensed = edit.chooseForLayers(['circulation', 'erp'], { licence: 'etalab-2.0' })(state);
  assert.deepEqual(licensed.imports.choices.layers.map(({ licence }) => licence), ['etalab-2.0', 'etalab-2.0']);
  const bare = { mode: 'add', layers: [layerChoices({ standard: null })] };
  const proposal = { target: 'streets', sureness: 'certain', why: '', fields: [], standard: 'cnig' };
  assert.equal(edit.withProposals(bare, bare, [layer({ proposal })]).layers[0].standard, 'cnig');
  assert.equal(edit.withProposals(choices, choices, [layer({ name: 'circulation', proposal })]), choices);
});

test('of a standard only tables with rows are shown', () => {
  const proposal = { target: 'streets', sureness: 'certain', why: '', fields: [], standard: 'cnig' };
  const full = layer({ name: 'circulation', rows: 3, proposal });
  assert.deepEqual(file.layersToShow(preview({ layers: [full, layer({ name: 'rampe', rows: 0, proposal }), layer({ name: 'erp', rows: 0 })] })), [full]);
  assert.equal(file.layersToShow(preview({ layers: [layer({ rows: 0 })] })).length, 1);
});

test('parts of one shapefile are known as such', () => {
  assert.equal(shapefileOf(['Voirie.shp', 'voirie.DBF', 'Voirie.shx', 'voirie.shp.xml']), 'Voirie');
  assert.equal(shapefileOf(['voirie.dbf', 'voirie.shx']), null);
  assert.equal(shapefileOf(['voirie.shp', 'bancs.dbf']), null);
  assert.equal(shapefileOf(['voirie.shp', 'voirie.csv']), null);
});

test('files are packed as an archive that others can read', async () => {
  assert.equal(checksum(new TextEncoder().encode('123456789')), 0xcbf43926);
  const files = [['é.shp', 'first'], ['é.dbf', '']].map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }));
  const archive = Buffer.concat(packed(files));
  assert.equal(archive.readUInt32LE(0), 0x04034b50);
  const end = archive.length - 22;
  assert.equal(archive.readUInt32LE(end), 0x06054b50);
  assert.equal(archive.readUInt16LE(end + 10), 2);
  const directory = archive.readUInt32LE(end + 16);
  assert.equal(directory + archive.readUInt32LE(end + 12), end);
  const nameLength = archive.readUInt16LE(directory + 28);
  assert.equal(archive.toString('utf8', directory + 46, directory + 46 + nameLength), 'é.shp');
  assert.equal(archive.toString('utf8', 30 + nameLength, 30 + nameLength + 5), 'first');
});

test('every export format and collection has a word in both languages', () => {
  for (const words of [fr, en]) {
    EXPORT_FORMATS.forEach(({ code }) => assert.ok(words.imports.export.formats[code]));
    COLLECTIONS.forEach((collection) => assert.ok(words.collections[collection]));
  }
  assert.equal(en.imports.size(1_250_000).replaceAll('\u00a0', ' '), '1.3 MB');
  assert.equal(fr.imports.size(900).replaceAll('\u00a0', ' '), '900 o');
});
