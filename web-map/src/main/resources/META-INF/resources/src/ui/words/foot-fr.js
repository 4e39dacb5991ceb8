/** What the client says about going on foot, in French. `foot-en.js` has the same keys. */

export const footFr = {
  title: 'À pied',
  onFoot: 'À pied, d’ici',
  spot: 'Point de la carte',
  planFromHere: 'Composer un parcours d’ici',
  reachFromHere: 'Jusqu’où d’ici ?',
  loopFromHere: 'Une boucle d’ici',
  walkFromHere: 'Marcher d’ici',
  walkToHere: 'Marcher jusqu’ici',
  question: 'Que cherchez-vous ?',
  modes: { way: 'Aller', loop: 'Boucle', reach: 'Portée' },
  points: 'De, par et vers',
  from: 'Départ',
  to: 'Arrivée',
  addVia: 'Passer par…',
  turnRound: 'Inverser',
  clear: 'Effacer',
  pickVia: 'Cliquez sur la carte pour placer un point de passage.',
  length: 'Longueur souhaitée',
  minutes: 'Temps de marche',
  wishes: 'Éviter, simplifier',
  avoid: 'À éviter',
  avoidable: {
    stairs: 'Escaliers',
    escalators: 'Escalators',
    lifts: 'Ascenseurs',
    steep: 'Pentes fortes',
    rough: 'Sols irréguliers',
    unlit: 'Rues sans éclairage',
    crossings: 'Traversées sans feux',
    squares: 'Places',
  },
  fewTurns: 'Facile à suivre',
  fewTurnsHint: 'moins de changements de direction',
  computing: 'Calcul…',
  fromMissing: 'Placez le départ : sur la carte, au centre de la carte ou depuis la fiche d’un lieu.',
  toMissing: 'Placez l’arrivée : sur la carte, au centre de la carte ou depuis la fiche d’un lieu.',
  /** @param {number} count */
  found: (count) => (count < 2 ? 'Un chemin trouvé.' : `${count} chemins trouvés.`),
  choose: 'Choisir un chemin',
  /** @param {number} index @param {number} more minutes */
  remark: (index, more) => (index === 0 ? 'conseillé' : more > 0 ? `+ ${more}\u00a0min` : more < 0 ? `− ${-more}\u00a0min` : 'aussi long'),
  directions: 'Itinéraire',
  unknownTitle: 'Ce que les données ne disent pas :',
  /** @param {string} what @param {string} length */
  unknown: (what, length) => `${what} sur ${length}`,
  unknowns: {
    width: 'largeur inconnue',
    slope: 'pente inconnue',
    surface: 'revêtement inconnu',
    kerb: 'hauteur de trottoir inconnue',
    lighting: 'éclairage inconnu',
    steps: 'nombre de marches inconnu',
  },
  /** @param {string} minutes @param {string} area @param {string} streets */
  reachSaid: (minutes, area, streets) => `En ${minutes} : ${area} et ${streets} de rues à portée.`,
  legendArea: 'à portée',
  legendStreets: 'rues à portée',
  /** @param {number} count @param {boolean} more */
  placesWithin: (count, more) =>
    count === 0 ? 'Aucun lieu-clé à portée' : more ? `Les ${count} lieux-clés les plus proches` : count === 1 ? 'Un lieu-clé à portée' : `${count} lieux-clés à portée, du plus proche au plus loin`,
};
