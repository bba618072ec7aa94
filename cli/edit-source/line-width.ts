/** As wide as a line of this repository may be; biome.json says the same. */
export const lineWidth = 120;
