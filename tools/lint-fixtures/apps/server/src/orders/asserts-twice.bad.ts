// expect house(no-double-assertion)
export const claimed = (value: string): Date => value as unknown as Date;
