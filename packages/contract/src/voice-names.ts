// Apart from the schemas, so that a browser can have the names without their library.

/** What somebody may let their words be used for. `wall`: the walls that this desk makes. */
export const voiceUses = ['wall', 'website', 'print', 'advertising', 'social'] as const;

/** How far words may differ from what was said: not at all, by whole sentences left out, or as agreed to the letter. */
export const voiceEdits = ['none', 'shorten', 'correct'] as const;

/** `waiting`: nobody answered yet. `shown`: allowed, and on a wall. */
export const voiceStates = ['waiting', 'ready', 'shown', 'refused', 'withdrawn', 'expired'] as const;

export const voiceConsentKinds = ['given', 'refused', 'withdrawn'] as const;

/** How words stand to what was said. */
export const voiceFits = ['said', 'shortened', 'changed'] as const;

/** `hand`: in the order in which a member put them. */
export const voiceWallOrders = ['newest', 'hand'] as const;
