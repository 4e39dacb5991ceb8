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

const ROUNDS = 40;

/**
 * Moves things that lie on each other apart, each as little as needed, so that every one can be read and touched.
 *
 * @param {readonly {x: number, y: number}[]} points in pixels
 * @param {number} room smallest distance wanted between two, in pixels
 * @param {number} farthest nothing moves farther than this from where it belongs, in pixels
 * @returns {{x: number, y: number}[]} how far each moves
 */
export function apart(points, room, farthest) {
  const moves = points.map(() => ({ x: 0, y: 0 }));
  for (let round = 0; round < ROUNDS && pushAll(points, moves, room); round++) {
    for (const move of moves) {
      const far = Math.hypot(move.x, move.y) / farthest;
      if (far > 1) {
        move.x /= far;
        move.y /= far;
      }
    }
  }
  return moves;
}

/**
 * @param {readonly {x: number, y: number}[]} points
 * @param {{x: number, y: number}[]} moves changed in place
 * @param {number} room
 * @returns {boolean} whether any two were too near
 */
function pushAll(points, moves, room) {
  let pushed = false;
  for (let i = 0; i < points.length; i++) {
    for (let j = i + 1; j < points.length; j++) {
      pushed = push(points, moves, i, j, room) || pushed;
    }
  }
  return pushed;
}

/**
 * @param {readonly {x: number, y: number}[]} points
 * @param {{x: number, y: number}[]} moves
 * @param {number} i
 * @param {number} j
 * @param {number} room
 */
function push(points, moves, i, j, room) {
  const [p, q, a, b] = [points[i], points[j], moves[i], moves[j]];
  if (!p || !q || !a || !b) {
    return false;
  }
  // Two on the very same spot part sideways.
  const dx = q.x + b.x - p.x - a.x || (q.y + b.y === p.y + a.y ? 0.01 : 0);
  const dy = q.y + b.y - p.y - a.y;
  const distance = Math.hypot(dx, dy);
  const lacking = room - distance;
  if (lacking <= 0.5) {
    return false;
  }
  const share = lacking / 2 / distance;
  a.x -= dx * share;
  a.y -= dy * share;
  b.x += dx * share;
  b.y += dy * share;
  return true;
}
