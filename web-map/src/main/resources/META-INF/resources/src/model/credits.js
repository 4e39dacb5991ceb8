/** Who to thank for a background drawn by others. The service names those of its own data. */
export const BACKGROUND_CREDITS = {
  parvis: null,
  osm: { text: '© OpenStreetMap contributors', address: 'https://www.openstreetmap.org/copyright' },
  ign: { text: '© IGN – Géoplateforme', address: 'https://www.ign.fr/' },
};

export const LEAFLET_CREDIT = { text: 'Leaflet', address: 'https://leafletjs.com/' };
