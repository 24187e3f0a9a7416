import { useState } from 'react';
import { useShortcut } from '../../kit/keys.ts';
import { allToggled, kept, nothingSelected, toggled, withRange } from './selection.ts';

type List = {
  /** The ids of the rows, in their order. */
  order: readonly string[];
  /** The row the keyboard is at. */
  focused: () => string | null;
  on: boolean;
  setOn: (on: boolean) => void;
};

/** What is selected in the list; `x` selects, `shift+x` up to the row, Escape ends it. */
export function useSelection({ order, focused, on, setOn }: List) {
  const [chosen, setChosen] = useState(nothingSelected);
  const selection = on ? kept(chosen, order) : nothingSelected;

  function choose(id: string | null, range: boolean) {
    if (id === null) return;
    setOn(true);
    setChosen(range ? withRange(selection, id, order) : toggled(selection, id));
  }

  function clear() {
    setChosen(nothingSelected);
    setOn(false);
  }

  useShortcut('x', 'bulk.keys.toggle', () => choose(focused(), false));
  useShortcut('shift+x', 'bulk.keys.range', () => choose(focused(), true));
  useShortcut('Escape', 'bulk.keys.clear', clear, { enabled: on });

  return {
    ids: selection.ids,
    choose,
    clear,
    toggleAll: () => setChosen(allToggled(selection, order)),
  };
}
