const onTheWay = new Map<string, Promise<void>>();

/** Notes that a draft is being kept or thrown away just now. */
export function sendDraft<T>(about: string, work: Promise<T>): Promise<T> {
  const settled = work.then(
    () => undefined,
    () => undefined,
  );
  onTheWay.set(about, settled);
  void settled.then(() => {
    if (onTheWay.get(about) === settled) onTheWay.delete(about);
  });
  return work;
}

/** Resolves when nothing of a draft is on its way any more: what is asked for after that is what was written last. */
export async function draftSettled(about: string): Promise<void> {
  await onTheWay.get(about);
}
