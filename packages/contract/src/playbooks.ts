import { z } from 'zod';
import { playbookDocument, playbookKey, playbookPart } from './playbook-document.ts';

export const playbookParams = z.object({ key: playbookKey });

/**
 * How a part stands here. `new`: nothing like it; `same`: the very same is there already, not of this set; `clash`:
 * another of its name; `installed`: as we brought it; `newer`: as we brought it, and there is a newer wording; `edited`:
 * somebody has made it their own; `removed`: it was taken away.
 */
export const playbookPartState = z.enum(['new', 'same', 'clash', 'installed', 'newer', 'edited', 'removed']);
export type PlaybookPartState = z.infer<typeof playbookPartState>;

export const playbookSummary = z
  .object({
    key: playbookKey,
    origin: z.enum(['ours', 'imported']),
    edition: z.number().int(),
    name: playbookDocument.shape.name,
    about: playbookDocument.shape.about,
    counts: z.record(z.string(), z.number().int()).meta({ description: 'How many parts of each kind' }),
    installed: z.number().int().meta({ description: 'How many of its parts were installed here' }),
    newer: z.boolean().meta({ description: 'An earlier edition is installed' }),
  })
  .meta({ id: 'PlaybookSummary' });
export type PlaybookSummary = z.infer<typeof playbookSummary>;
export const playbooks = z.object({ items: z.array(playbookSummary) });

export const playbook = playbookSummary
  .extend({
    reminders: playbookDocument.shape.reminders,
    parts: z.array(
      z.object({
        key: playbookKey,
        state: playbookPartState,
        ours: playbookPart,
        theirs: playbookPart
          .nullable()
          .meta({ description: 'What stands here instead; its `tags` are ids of tags' }),
      }),
    ),
  })
  .meta({ id: 'Playbook' });
export type Playbook = z.infer<typeof playbook>;

const keys = z.array(playbookKey).max(1500);
export const installPlaybook = z
  .object({
    parts: keys.min(1).meta({ description: 'Those to be installed, or brought to the newer wording' }),
    beside: keys
      .default([])
      .meta({ description: 'Those of them to be put beside what stands there (`clash`, `edited`)' }),
  })
  .meta({ id: 'InstallPlaybook' });
export type InstallPlaybook = z.infer<typeof installPlaybook>;
export const installedPlaybook = z.object({
  added: z.array(playbookKey),
  updated: z.array(playbookKey),
  left: z.array(playbookKey).meta({ description: 'Left as they stand' }),
  playbook,
});
export type InstalledPlaybook = z.infer<typeof installedPlaybook>;

export const uninstalledPlaybook = z.object({
  removed: z.array(playbookKey),
  kept: z.array(playbookKey).meta({ description: 'Somebody has made them their own, or they are in use' }),
  playbook,
});
export type UninstalledPlaybook = z.infer<typeof uninstalledPlaybook>;

export const importPlaybook = z
  .object({ content: z.string().min(1).max(5_000_000) })
  .meta({ id: 'ImportPlaybook', description: 'A file as it was exported' });
export const exportedPlaybook = z.object({
  fileName: z.string(),
  document: playbookDocument,
  leftOut: z
    .array(z.string())
    .meta({ description: 'What names channels, customers, companies or articles of this desk' }),
});
export type ExportedPlaybook = z.infer<typeof exportedPlaybook>;
