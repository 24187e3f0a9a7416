import { useState } from 'react';

type Props = { src: string; words: string; className: string | undefined };

/** A picture from LINE's own servers; its words where it cannot be had. They learn nothing of the desk. */
export function LinePicture({ src, words, className }: Props) {
  const [missing, setMissing] = useState(false);
  if (missing) return <span>{words}</span>;
  return (
    <img
      src={src}
      alt={words}
      className={className}
      loading="lazy"
      decoding="async"
      referrerPolicy="no-referrer"
      onError={() => setMissing(true)}
    />
  );
}
