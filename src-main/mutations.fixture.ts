/** In how many ways tests damage each kind of file: 300 while one works, 10,000 in `npm test`. */
export const mutationRuns = Number(process.env.ERRDEX_MUTATIONS ?? 300)
