/** A share as whole percents: 0.284 is 28%. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
