import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { fromWallClock, toWallClock } from '../../inbox/logic/zoned.ts';
import { useTimeZone } from '../../kit/session.tsx';

type Props = {
  label: string;
  value: string | null;
  error?: string | null;
  onChange: (value: string | null) => void;
};

/** A day and time on the workspace’s clock. */
export function InstantField({ label, value, error = null, onChange }: Props) {
  const timeZone = useTimeZone();
  const shown = value === null ? '' : toWallClock(new Date(value), timeZone);
  // What is half typed is no instant yet, and must not be taken away.
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextInput
      type="datetime-local"
      label={label}
      value={typed ?? shown}
      error={error}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        const instant = fromWallClock(text, timeZone);
        if (instant !== null || text === '') onChange(instant?.toISOString() ?? null);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
