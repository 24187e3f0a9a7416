// expect typescript(ban-ts-comment)
// @ts-ignore: it will be fine
export const wrong: number = 'one';
