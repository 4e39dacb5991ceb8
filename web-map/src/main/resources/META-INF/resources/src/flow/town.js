import { readAccount, readAudiences, readStatus, readTerritory, readTileRevision, readWalkers, signOut } from '../api/service.js';
import { nextDeparture } from '../edit/clock.js';
import { set } from '../edit/explore.js';
import { wish } from '../edit/plan.js';
import { problemOf } from './problems.js';

const POLL_MILLISECONDS = 1000;

/**
 * What there is to know about the town and about oneself.
 *
 * @param {import('../edit/store.js').Store} store
 * @param {() => void} whenReady called once the first import has finished, if it was still going on
 */
export function createTown(store, whenReady) {
  let waited = false;

  async function readTown() {
    try {
      const territory = await readTerritory();
      store.change(set('territory', territory));
      if (store.get().wishes.departure === '') {
        store.change(wish({ departure: nextDeparture(new Date(), territory.zone) }));
      }
    } catch (failure) {
      problemOf(failure);
    }
  }

  async function readTiles() {
    try {
      store.change(set('tileRevision', await readTileRevision()));
    } catch (failure) {
      problemOf(failure);
      store.change(set('tileRevision', ''));
    }
  }

  /** Whom one can walk as, and whom places can be chosen for; what cannot be read is not offered. */
  async function readTables() {
    await Promise.all([
      readWalkers().then((walkers) => store.change(set('walkers', walkers)), problemOf),
      readAudiences().then((audiences) => store.change(set('audiences', audiences)), problemOf),
    ]);
  }

  async function poll() {
    try {
      const progress = await readStatus();
      store.change(set('progress', progress));
      if (progress.state === 'ready') {
        if (store.get().territory === null || waited) {
          await readTown();
        }
        if (waited) {
          await readTiles();
          whenReady();
        }
        return;
      }
    } catch (failure) {
      problemOf(failure);
      store.change(set('progress', null));
    }
    waited = true;
    window.setTimeout(() => void poll(), POLL_MILLISECONDS);
  }

  async function account() {
    try {
      store.change(set('account', await readAccount()));
    } catch (failure) {
      problemOf(failure);
    }
  }

  return {
    async start() {
      void readTiles();
      void readTables();
      await Promise.all([readTown(), account()]);
      void poll();
    },
    /** Reads again what an import may have changed: the counts, the credits and the map's drawing. */
    async again() {
      await Promise.all([readTown(), readTiles()]);
    },

    async signOut() {
      try {
        await signOut();
      } catch (failure) {
        store.change(set('notice', { kind: 'problem', problem: problemOf(failure) }));
      }
      await account();
    },
  };
}

/** @typedef {ReturnType<typeof createTown>} Town */
