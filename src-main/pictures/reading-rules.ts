/** The numbers that reading pictures goes by, found by measuring (`npm run corpus`). */
export const readingRules = {
  /** The detector sees no side longer than this many pixels. */
  longestSide: 1600,
  /** Pictures are enlarged up to this many pixels for it, by no less and no more than this, where lines lie this straight (radians). */
  enlarged: 1_000_000,
  leastEnlarged: 1.2,
  mostEnlarged: 2,
  straight: 0.01,
  /** Pixels of its map from here on are text. */
  mapPixel: 0.3,
  /** Mean of a piece's pixels from which on it counts. */
  mapBox: 0.5,
  /** How far a piece grows: the detector is taught shrunken text. */
  grow: 1.6,
  /** Pixels of the map; what is thinner is no text. */
  thinnest: 3,
  /**
   * A line with a character less certain than this is read again, its letters wider by this much: the recogniser has one step
   * per eight pixels, too few for narrow doubles. The reading that is surer on the whole counts.
   */
  uncertain: 0.8,
  stretch: 1.3,
  /** Empty columns, of a line 48 pixels high, that have room for a space, and how much the recogniser must have thought of one. */
  spaceGap: 8,
  spaceThought: 0.01,
  /** Where it thought so much of one, fewer columns will do. */
  spaceLikely: 0.1,
  likelySpaceGap: 6,
  /** Between Chinese characters, which lie closer: titles of panes stand beside each other. */
  hanSpaceGap: 7,
  /** Columns that must be underscored for an underscore to be there. */
  underscore: 8,
  /** Likelihood from which on another character is told of. */
  lookalike: 0.02,
}
