import { findMarkers } from '@madoguchi/contract/template-variables';
import type { Marker } from '@madoguchi/contract/template-variables';
import { useMemo, useState } from 'react';
import type { RefObject } from 'react';
import { nextMarker } from '../logic/marked.ts';

export type Filling = {
  markers: readonly Marker[];
  /** Whether sending was tried with places still to fill in. */
  refused: boolean;
  /** Selects the next place to fill in. */
  next: () => void;
  /** Leads to the first open place instead of sending; false when there is none. */
  refuse: () => boolean;
};

/** What a template left to be filled in by hand in the text of a field. */
export function useFilling(text: string, field: RefObject<HTMLTextAreaElement | null>): Filling {
  const markers = useMemo(() => findMarkers(text), [text]);
  const [refused, setRefused] = useState(false);
  if (refused && markers.length === 0) setRefused(false);

  function go(from: number) {
    const marker = nextMarker(markers, from);
    if (marker === null) return;
    field.current?.focus();
    field.current?.setSelectionRange(marker.start, marker.end);
  }

  return {
    markers,
    refused: refused && markers.length > 0,
    next: () => go(field.current?.selectionEnd ?? 0),
    refuse: () => {
      if (markers.length === 0) return false;
      setRefused(true);
      go(0);
      return true;
    },
  };
}
