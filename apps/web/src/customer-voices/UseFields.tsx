import type { VoiceEdit, VoiceUse } from '@madoguchi/contract';
import { voiceEdits, voiceUses } from '@madoguchi/contract/voice-names';
import { Checkbox, NativeSelect } from '@mantine/core';
import { useVoiceWords } from './words.ts';

type Props = {
  uses: readonly VoiceUse[];
  onUses: (uses: VoiceUse[]) => void;
  editing: VoiceEdit;
  onEditing: (editing: VoiceEdit) => void;
  /** Said beside the uses where something is wrong. */
  error: string | false;
};

/** What words may be used for, and how far they may differ from what was said. */
export function UseFields({ uses, onUses, editing, onEditing, error }: Props) {
  const w = useVoiceWords();
  return (
    <>
      <Checkbox.Group
        label={w('uses')}
        value={[...uses]}
        onChange={(chosen) => onUses(voiceUses.filter((use) => chosen.includes(use)))}
        error={error}
      >
        {voiceUses.map((use) => (
          <Checkbox key={use} value={use} label={w(`use.${use}`)} mt={8} />
        ))}
      </Checkbox.Group>
      <NativeSelect
        label={w('editing')}
        value={editing}
        data={voiceEdits.map((value) => ({ value, label: w(`edit.${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          onEditing(voiceEdits.find((each) => each === value) ?? 'none')
        }
      />
    </>
  );
}
