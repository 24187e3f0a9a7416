export const title = (text: string): string => `${text} · 窓口`;
