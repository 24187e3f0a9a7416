/** Relative luminance (WCAG 2.2) of a colour such as #27508a. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, from 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const [white, black] = ['#ffffff', '#000000'];

/** White or black: what can be read better on a colour. One of them always has 4.5 : 1. */
export function inkOn(color: string): string {
  return contrast(color, white) >= contrast(color, black) ? white : black;
}
