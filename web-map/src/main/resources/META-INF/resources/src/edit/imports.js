/** @typedef {import('../model/model.js').State} State */
/** @typedef {import('../model/imports.js').Imports} Imports */
/** @typedef {import('../model/imports.js').ImportJob} ImportJob */
/** @typedef {import('../model/imports.js').ImportChoices} ImportChoices */
/** @typedef {import('../model/imports.js').ImportStep} ImportStep */
/** @typedef {import('../model/imports.js').LayerChoices} LayerChoices */
/** @typedef {import('../model/imports.js').PreviewLayer} PreviewLayer */
/** @typedef {import('../model/imports.js').Need} Need */
/** @typedef {(state: State) => State} Action */

/** @type {readonly ImportStep[]} */
export const STEPS = ['what', 'columns', 'plan', 'done'];

/**
 * @param {Partial<Imports>} changes
 * @returns {Action}
 */
export const importing = (changes) => (state) => ({ ...state, imports: { ...state.imports, ...changes } });

/**
 * A file is on its way to the service.
 *
 * @param {{name: string, size: number}} file
 * @returns {Action}
 */
export const uploading = ({ name, size }) => (state) =>
  importing({ ...CLOSED, upload: { name, size, fraction: 0 } })({ ...state, task: 'import', selected: null, spot: null, search: null, picking: null });

/** Nothing open. @type {Partial<Imports>} */
export const CLOSED = { upload: null, job: null, choices: null, sent: null, step: 'what', asked: false, problem: null, edited: null, issue: null, cutOff: null };

/**
 * @param {number} fraction
 * @returns {Action}
 */
export const uploadedUpTo = (fraction) => (state) =>
  state.imports.upload === null ? state : importing({ upload: { ...state.imports.upload, fraction } })(state);

/** Back to the list; what was begun is in it. @type {Action} */
export const putAway = importing(CLOSED);

/**
 * A job as it stands: just uploaded, opened from the list, or heard of while it runs.
 *
 * @param {ImportJob} job perhaps without its preview
 * @returns {Action}
 */
export const jobRuns = (job) => (state) => {
  const { imports } = state;
  const isOther = imports.job?.id !== job.id;
  const known = isOther ? null : imports.job;
  const kept = { ...job, preview: job.preview ?? known?.preview ?? null, choices: job.choices ?? known?.choices ?? null };
  return importing({ ...(isOther ? CLOSED : {}), upload: null, job: kept, jobs: listed(imports.jobs, kept) })(state);
};

/**
 * A job that waits for somebody, or is over. What was edited while it was read stays.
 *
 * @param {ImportJob} job
 * @returns {Action}
 */
export const jobRead = (job) => (state) => {
  const { imports } = jobRuns(job)(state);
  const untouched = imports.choices === imports.sent;
  const read = job.choices ?? imports.sent;
  // Where a proposal fills in what the plan was not made with, the two differ, and it is made anew.
  const filled = read === null ? null : withProposals(read, imports.sent, job.preview?.layers ?? []);
  const isOver = job.state === 'applied' || job.state === 'undone';
  return importing({
    ...imports,
    choices: untouched ? filled : imports.choices,
    sent: read,
    revision: imports.revision + 1,
    step: isOver ? 'done' : imports.step === 'done' ? 'plan' : imports.step,
    problem: job.problem,
    edited: null,
  })(state);
};

/**
 * Layers for which nobody has said yet which column is what get the proposal, if that is for the same target.
 *
 * @param {ImportChoices} choices
 * @param {ImportChoices | null} sent what the service was asked with; null if it was not yet
 * @param {readonly PreviewLayer[]} layers
 * @returns {ImportChoices} the same if there was nothing to fill in
 */
export function withProposals(choices, sent, layers) {
  let changed = false;
  /** @param {LayerChoices | undefined} layer */
  const isBare = (layer) => layer === undefined || (Object.keys(layer.columns).length === 0 && Object.keys(layer.constants).length === 0);
  const filled = choices.layers.map((layer) => {
    const proposal = layers.find(({ name }) => name === layer.name)?.proposal;
    const isOpen = isBare(layer) && isBare(sent?.layers.find(({ name }) => name === layer.name));
    if (!isOpen || layer.target === null || proposal?.target !== layer.target || (proposal.fields.length === 0 && (!proposal.standard || layer.standard))) {
      return layer;
    }
    changed = true;
    if (proposal.standard) {
      return { ...layer, standard: proposal.standard };
    }
    return { ...layer, columns: Object.fromEntries(proposal.fields.map(({ field, column }) => [field, column])) };
  });
  return changed ? { ...choices, layers: filled } : choices;
}

/**
 * @param {ImportJob[] | null} jobs
 * @param {ImportJob} job
 */
function listed(jobs, job) {
  if (jobs === null) {
    return null;
  }
  return jobs.some(({ id }) => id === job.id) ? jobs.map((each) => (each.id === job.id ? job : each)) : [job, ...jobs];
}

/**
 * @param {string} id
 * @returns {Action}
 */
export const jobForgotten = (id) => (state) => {
  const jobs = state.imports.jobs?.filter((job) => job.id !== id) ?? null;
  return importing({ ...(state.imports.job?.id === id ? CLOSED : {}), jobs })(state);
};

/** @param {ImportJob | null} job */
export function isBusy(job) {
  return job !== null && ['reading', 'applying', 'undoing'].includes(job.state);
}

/** Whether the preview was made with other choices than those on the screen. @param {Imports} imports */
export const isStale = ({ choices, sent }) => choices !== sent;

/**
 * What the panel shows.
 *
 * @param {Imports} imports
 * @returns {'start' | 'busy' | ImportStep}
 */
export function screenOf({ upload, job, step }) {
  if (upload !== null) {
    return 'busy';
  }
  if (job === null || job.state === 'cancelled') {
    return 'start';
  }
  if (job.state === 'applied' || job.state === 'undone' || job.state === 'undoing') {
    return 'done';
  }
  if (job.preview === null) {
    return isBusy(job) ? 'busy' : 'start';
  }
  return step;
}

/**
 * The import on the screen whose streets the walking network has to take in; null if there is none.
 *
 * @param {Imports} imports
 */
export const streetsTakenBy = ({ job }) => (job?.state === 'applied' && (job.applied?.collections?.streets ?? 0) > 0 ? job.id : null);

/** What is looked at before anything is known. @type {import('../model/imports.js').CutOff} */
export const NETWORK_AWAITED = { upToDate: false, count: 0, parts: [] };

/**
 * @param {ImportStep} step
 * @returns {Action}
 */
export const goToStep = (step) => importing({ step, asked: false, issue: null });

/** @param {ImportStep} step @param {number} by */
export function stepBeside(step, by) {
  return STEPS[Math.max(0, Math.min(STEPS.length - 1, STEPS.indexOf(step) + by))] ?? step;
}

/**
 * @param {Partial<ImportChoices>} changes
 * @returns {Action}
 */
const choose = (changes) => (state) => {
  const { choices } = state.imports;
  return choices === null ? state : importing({ choices: { ...choices, ...changes }, problem: null })(state);
};

/**
 * @param {string} name of the layer
 * @param {Partial<LayerChoices>} changes
 * @returns {Action}
 */
export const chooseForLayer = (name, changes) => chooseForLayers([name], changes);

/**
 * @param {readonly string[]} names of the layers
 * @param {Partial<LayerChoices>} changes
 * @returns {Action}
 */
export const chooseForLayers = (names, changes) => (state) =>
  choose({ layers: (state.imports.choices?.layers ?? []).map((layer) => (names.includes(layer.name) ? { ...layer, ...changes } : layer)) })(state);

/**
 * Another target has other fields: which column is what is found out anew.
 *
 * @param {string} name of the layer
 * @param {string | null} target
 * @param {string | null} [standard] that says so, if one does
 * @returns {Action}
 */
export const chooseLayerTarget = (name, target, standard = null) => chooseForLayer(name, { target, ...(target === null ? {} : { columns: {}, constants: {}, standard }) });

/**
 * @param {import('../model/imports.js').ImportMode} mode
 * @returns {Action}
 */
export const chooseMode = (mode) => choose({ mode });

/**
 * Where a field comes from: a column, the same text everywhere, or nowhere.
 *
 * @param {string} name of the layer
 * @param {string} field
 * @param {{column?: string, constant?: string}} source
 * @returns {Action}
 */
export const chooseField = (name, field, { column, constant }) => (state) => {
  const layer = state.imports.choices?.layers.find((each) => each.name === name);
  if (layer === undefined) {
    return state;
  }
  const { [field]: _column, ...columns } = layer.columns;
  const { [field]: _constant, ...constants } = layer.constants;
  return chooseForLayer(name, {
    columns: column === undefined ? columns : { ...columns, [field]: column },
    constants: constant === undefined ? constants : { ...constants, [field]: constant },
  })(state);
};

/** Layers that are to be taken, each with what was found in it. @param {Imports} imports */
export function takenLayers({ choices, job }) {
  const found = job?.preview?.layers ?? [];
  return (choices?.layers ?? []).flatMap((layer) => {
    const preview = found.find(({ name }) => name === layer.name);
    return layer.target === null || preview === undefined ? [] : [{ layer, preview }];
  });
}

/** Which step a need belongs to; what nobody knows is said before the import is carried out. @type {Record<string, ImportStep>} */
const STEP_OF_NEED = { crs: 'what', charset: 'what', target: 'what', geometry: 'what', layer: 'what', keyColumn: 'plan', mode: 'plan' };

/** @param {Need} need @returns {ImportStep} */
export function stepOf({ what }) {
  return STEP_OF_NEED[what] ?? 'columns';
}

/**
 * What somebody has to say before one can go on from a step.
 *
 * @param {Imports} imports
 * @param {ImportStep} [step] all of them without
 * @returns {Need[]}
 */
export function needsOf(imports, step) {
  const taken = takenLayers(imports);
  const names = taken.map(({ layer }) => layer.name);
  /** @type {Need[]} */
  const needs = [
    ...(taken.length === 0 ? [{ layer: null, what: 'layer', why: '' }] : []),
    ...(imports.job?.preview?.needs ?? []).filter(({ layer }) => layer === null || names.includes(layer)),
  ];
  return needs.filter((need) => step === undefined || stepOf(need) === step);
}

/**
 * What would happen, all layers together.
 *
 * @param {Imports} imports
 * @returns {import('../model/imports.js').ImportPlan | null} null as long as it cannot be told
 */
export function wholePlan(imports) {
  const plans = takenLayers(imports).map(({ preview }) => preview.plan);
  return plans.reduce(
    (sum, plan) =>
      sum === null || plan === null
        ? null
        : { add: sum.add + plan.add, change: sum.change + plan.change, same: sum.same + plan.same, retire: sum.retire + plan.retire, refuse: sum.refuse + plan.refuse },
    { add: 0, change: 0, same: 0, retire: 0, refuse: 0 },
  );
}

/**
 * Looks at something on the map: a sheet over all of it would hide the very thing.
 *
 * @type {Action}
 */
export const uncovered = (state) => (state.sheet === 'full' ? { ...state, sheet: 'half' } : state);
