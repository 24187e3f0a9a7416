/** What is kept between visits: in the browser where it lets us, else as long as the page is open. */
export type Storage = {
  get: (name: string) => string | null;
  set: (name: string, value: string | null) => void;
};

/** The storage of one chat. Browsers that keep none for frames of other sites throw at the first touch. */
export function openStorage(key: string, local: () => globalThis.Storage = () => localStorage): Storage {
  const memory = new Map<string, string>();
  const place = (name: string): string => `madoguchi:${key}:${name}`;
  return {
    get: (name) => {
      try {
        return local().getItem(place(name)) ?? memory.get(name) ?? null;
      } catch {
        return memory.get(name) ?? null;
      }
    },
    set: (name, value) => {
      if (value === null) memory.delete(name);
      else memory.set(name, value);
      try {
        if (value === null) local().removeItem(place(name));
        else local().setItem(place(name), value);
      } catch {
        // Kept in memory.
      }
    },
  };
}
