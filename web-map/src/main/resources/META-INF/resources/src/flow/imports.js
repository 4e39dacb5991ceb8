import * as api from '../api/imports.js';
import { set } from '../edit/explore.js';
import { asking, fetching } from '../edit/import-online.js';
import { goToStep, importing, isBusy, isStale, jobForgotten, jobRead, jobRuns, needsOf, putAway, screenOf, stepBeside, uploadedUpTo, uploading } from '../edit/imports.js';
import { packed, shapefileOf } from '../edit/packing.js';
import { isAbort, problemOf } from './problems.js';

/** @typedef {import('../model/imports.js').ImportJob} ImportJob */

/** A choice that is drawn through several values asks once it rests. */
const SETTLE_MILLISECONDS = 250;
const POLL_MILLISECONDS = 1000;
const GONE = 404;
const OUT_OF_REACH = ['interrupted', 'unreachable_service'];

/**
 * Bringing a file into the town, and taking it back.
 *
 * @param {import('../edit/store.js').Store} store
 * @param {() => void} whenTownChanged called once an import has been carried out or undone
 */
export function createImports(store, whenTownChanged) {
  let running = new AbortController();
  let settling = 0;

  async function list() {
    try {
      store.change(importing({ jobs: await api.readImports(), listProblem: null }));
    } catch (failure) {
      store.change(importing({ listProblem: problemOf(failure) }));
    }
  }

  /** What cannot be read is not offered. */
  async function readTables() {
    await Promise.all([
      api.readTargets().then((targets) => store.change(importing({ targets })), problemOf),
      api.readTemplates().then((templates) => store.change(importing({ templates })), problemOf),
      api.readSources().then((sources) => store.change(asking({ sources })), problemOf),
    ]);
  }

  /** @param {unknown} failure */
  function refused(failure) {
    if (!isAbort(failure)) {
      store.change(importing({ problem: problemOf(failure) }));
    }
  }

  function begin() {
    running.abort();
    running = new AbortController();
    window.clearTimeout(settling);
    return running.signal;
  }

  /** @param {string} code of what is wrong before anything was sent */
  function sayBefore(code) {
    store.change(set('task', 'import'));
    store.change(putAway);
    store.change(importing({ problem: { status: 0, code, detail: '', field: null } }));
  }

  /** @param {File} file */
  async function upload(file) {
    const { target } = store.get().imports;
    await bring(uploading(file), (signal) => api.uploadImport(file, target, signal, (fraction) => store.change(uploadedUpTo(fraction))));
  }

  /** @param {import('../model/imports.js').OnlineOrder} order */
  async function fetchOnline(order) {
    await bring(fetching(order.source), (signal) => api.fetchImport(order, signal));
  }

  /**
   * Has a file come to the service and follows its reading.
   *
   * @param {import('../edit/store.js').Action} coming
   * @param {(signal: AbortSignal) => Promise<ImportJob>} sent
   */
  async function bring(coming, sent) {
    const signal = begin();
    store.change(coming);
    try {
      const job = await sent(signal);
      store.change(jobRuns(job));
      await follow(job.id, signal);
    } catch (failure) {
      if (!isAbort(failure)) {
        store.change(putAway);
        refused(failure);
      }
    }
  }

  /**
   * Follows a job until it waits or is over, by its events or, where they break off, by asking again.
   *
   * @param {string} id
   * @param {AbortSignal} signal
   */
  async function follow(id, signal) {
    const before = store.get().imports.job?.state;
    let job = await heard(id, signal);
    while (isBusy(job) && !signal.aborted) {
      store.change(jobRuns(job));
      await new Promise((resolve) => window.setTimeout(resolve, POLL_MILLISECONDS));
      job = await heard(id, signal);
    }
    if (signal.aborted) {
      return;
    }
    store.change(jobRead(job));
    if ((job.state === 'applied' && before === 'applying') || job.state === 'undone') {
      whenTownChanged();
    }
    previewSoonIfStale();
  }

  /**
   * @param {string} id
   * @param {AbortSignal} signal
   * @returns {Promise<ImportJob>}
   */
  async function heard(id, signal) {
    for (;;) {
      try {
        const last = await api.followImport(id, signal, (job) => store.change(jobRuns(job)));
        return last ?? (await api.readImport(id, signal));
      } catch (failure) {
        // The service works on, whether it can be heard or not.
        if (isAbort(failure) || !OUT_OF_REACH.includes(problemOf(failure).code)) {
          throw failure;
        }
        await new Promise((resolve) => window.setTimeout(resolve, POLL_MILLISECONDS));
        signal.throwIfAborted();
      }
    }
  }

  /** Only in the first step: what one maps there is looked at, while columns are checked when one goes on. */
  function previewSoonIfStale() {
    window.clearTimeout(settling);
    const { imports } = store.get();
    if (isStale(imports) && ['ready', 'failed'].includes(imports.job?.state ?? '') && ['what', 'plan'].includes(screenOf(imports))) {
      settling = window.setTimeout(() => void preview(), SETTLE_MILLISECONDS);
    }
  }

  /** Reads the file again with the choices as they are. */
  const preview = () => tell('reading', (id, choices) => api.tellImport(id, 'preview', choices));

  /**
   * @param {'reading' | 'applying'} becoming
   * @param {(id: string, choices: import('../model/imports.js').ImportChoices) => Promise<void>} send
   */
  async function tell(becoming, send) {
    const { job, choices, sent } = store.get().imports;
    if (job === null || choices === null) {
      return;
    }
    const signal = begin();
    store.change(importing({ sent: choices, problem: null, issue: null }));
    store.change(jobRuns({ ...job, state: becoming, progress: null }));
    try {
      await send(job.id, choices);
    } catch (failure) {
      if (store.get().imports.job?.id === job.id) {
        store.change(jobRuns({ ...job, state: 'ready' }));
        store.change(importing({ sent })); // what was refused was not read
        refused(failure);
      }
      return;
    }
    await follow(job.id, signal).catch(refused);
  }

  /** @param {string} id */
  async function open(id) {
    const signal = begin();
    try {
      const job = await api.readImport(id, signal);
      store.change(jobRuns(job));
      if (isBusy(job)) {
        await follow(id, signal);
      } else {
        store.change(jobRead(job));
      }
    } catch (failure) {
      refused(failure);
    }
  }

  /**
   * @param {string} id
   * @param {boolean} skipEdited
   */
  async function undo(id, skipEdited) {
    const known = store.get().imports.job?.id === id ? store.get().imports.job : store.get().imports.jobs?.find((job) => job.id === id);
    if (!known) {
      return;
    }
    const signal = begin();
    store.change(jobRuns({ ...known, state: 'undoing', progress: null }));
    store.change(importing({ problem: null, edited: null }));
    try {
      await api.undoImport(id, skipEdited);
      await follow(id, signal);
    } catch (failure) {
      if (isAbort(failure)) {
        return;
      }
      const problem = problemOf(failure);
      store.change(jobRuns(known));
      store.change(problem.edited ? importing({ edited: problem.edited }) : importing({ problem }));
    }
  }

  /**
   * Calls off what runs, and forgets the file. What was taken stays, and can be undone.
   *
   * @param {string} id
   */
  async function forget(id) {
    begin();
    try {
      await api.forgetImport(id);
      store.change(jobForgotten(id));
    } catch (failure) {
      if (problemOf(failure).status === GONE) {
        store.change(jobForgotten(id));
      } else {
        refused(failure);
      }
    }
    await list();
  }

  return {
    /** Follows the choices from now on. */
    start() {
      store.watch(
        (state) => [state.task === 'import'],
        ({ task, imports }) => {
          if (task === 'import') {
            void list();
            if (imports.targets.length === 0) {
              void readTables();
            }
          }
        },
      );
      store.watch((state) => [state.imports.choices], previewSoonIfStale);
    },

    list: () => void list(),

    /**
     * Takes what somebody chose or dropped: one file, or the parts of one shapefile as they lie in a folder.
     *
     * @param {File[]} files
     */
    async take(files) {
      const file = files.length > 1 ? await packedShapefile(files) : files[0];
      if (file === undefined) {
        return;
      }
      if (file === null) {
        sayBefore('several_files');
      } else if (file.size === 0) {
        sayBefore('empty_file');
      } else {
        void upload(file);
      }
    },

    fetchOnline: (/** @type {import('../model/imports.js').OnlineOrder} */ order) => void fetchOnline(order),

    open: (/** @type {string} */ id) => void open(id),
    undo: (/** @type {string} */ id, skipEdited = false) => void undo(id, skipEdited),
    forget: (/** @type {string} */ id) => void forget(id),

    /** Ends an upload, or a reading that has not come to anything yet. */
    cancel() {
      const { job } = store.get().imports;
      if (job === null) {
        begin();
        store.change(putAway);
      } else {
        void forget(job.id);
      }
    },

    /** Goes on to the next step, once everything that has to be said here is said. */
    async next() {
      store.change(importing({ problem: null, asked: false }));
      if (isStale(store.get().imports)) {
        await preview();
      }
      const { imports } = store.get();
      if (imports.problem !== null || isBusy(imports.job)) {
        return;
      }
      const isOpen = needsOf(imports, imports.step).length > 0;
      store.change(isOpen ? importing({ asked: true }) : goToStep(stepBeside(imports.step, 1)));
    },

    apply: () => void tell('applying', (id, choices) => api.tellImport(id, 'apply', choices)),

    /** @param {string} name */
    async saveTemplate(name) {
      const { choices, templates } = store.get().imports;
      if (choices !== null) {
        try {
          const template = await api.saveTemplate(name, choices);
          store.change(importing({ templates: [...templates.filter(({ id }) => id !== template.id), template] }));
          store.change(set('notice', { kind: 'saved', name }));
        } catch (failure) {
          refused(failure);
        }
      }
    },

    /** @param {string} id */
    useTemplate: (id) => void tell('reading', (job) => api.putTemplateOn(job, id)),

    /** @param {string} id */
    async deleteTemplate(id) {
      try {
        await api.deleteTemplate(id);
        store.change(importing({ templates: store.get().imports.templates.filter((each) => each.id !== id) }));
      } catch (failure) {
        refused(failure);
      }
    },
  };
}

/**
 * @param {File[]} files
 * @returns {Promise<File | null>} null if they are not the parts of one shapefile
 */
async function packedShapefile(files) {
  const name = shapefileOf(files.map((file) => file.name));
  if (name === null) {
    return null;
  }
  const parts = await Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
  return new File(packed(parts), `${name}.zip`, { type: 'application/zip' });
}

/** @typedef {ReturnType<typeof createImports>} ImportFlow */
