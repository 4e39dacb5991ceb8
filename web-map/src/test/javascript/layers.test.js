import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const PAGE = resolve(dirname(fileURLToPath(import.meta.url)), '../../main/resources/META-INF/resources');
const SOURCE = join(PAGE, 'src');

/** What each folder may import from, besides itself. */
const ALLOWED = {
  model: [],
  dom: [],
  api: ['model'],
  edit: ['model'],
  flow: ['model', 'api', 'edit'],
  map: ['model', 'api', 'dom'],
  ui: ['model', 'api', 'edit', 'dom'],
};

const files = readdirSync(SOURCE, { recursive: true }).filter((file) => file.endsWith('.js'));
const importsOf = (file) => [...readFileSync(join(SOURCE, file), 'utf8').matchAll(/^(?:import|export) .*?from '([^']+)';$/gms)].map((match) => match[1]);

test('imports follow the direction of the layers', () => {
  for (const file of files) {
    const folder = file.split('/')[0];
    for (const target of importsOf(file).filter((each) => each.startsWith('.'))) {
      const from = relative(SOURCE, resolve(SOURCE, dirname(file), target)).split('/')[0];
      assert.ok(!(folder in ALLOWED) || from === folder || ALLOWED[folder].includes(from), `${file} imports ${target}`);
    }
  }
});

test('one module alone imports Leaflet', () => {
  assert.deepEqual(files.filter((file) => importsOf(file).some((target) => target.startsWith('/'))), ['map/leaflet.js']);
});

test('no module makes markup out of text or styles out of attributes', () => {
  for (const file of files) {
    const text = readFileSync(join(SOURCE, file), 'utf8');
    assert.doesNotMatch(text, /innerHTML|outerHTML|insertAdjacentHTML|document\.write|setAttribute\('style'/, file);
  }
});

test('the pages have no inline script, style or handler', () => {
  for (const page of ['index.html', 'login.html']) {
    const text = readFileSync(join(PAGE, page), 'utf8');
    assert.doesNotMatch(text, /<style|\sstyle=|\son[a-z]+=|<script(?![^>]*src=)/, page);
  }
});

test('no file grows past 400 lines', () => {
  // The dictionaries are lists, not code; one looks things up in them.
  for (const file of files.filter((each) => !/words\/(fr|en)\.js$/.test(each))) {
    assert.ok(readFileSync(join(SOURCE, file), 'utf8').split('\n').length <= 400, file);
  }
});
