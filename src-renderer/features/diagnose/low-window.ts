/** Windows so low that timeline, table and reasons fold: the reply keeps half of the height. 720×480, or 1280×820 at 150 %. */
export const lowWindow = '(height < 620px)'
