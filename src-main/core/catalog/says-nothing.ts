/** Words that tables write where there is nothing to say. */

const nothing =
  /^(?:n\/?a|n\.a\.|none|null|nil|undefined|tbd|todo|not (?:applicable|available)|[暂并]?无(?:说明|描述|信息|内容|备注)?|待(?:定|补充|完善|填写)|略|同上|[-–—/.?？*…_]+)?$/i

/** True for an empty text too. */
export const saysNothing = (text: string): boolean => nothing.test(text.trim())
