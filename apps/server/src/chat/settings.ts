import { createChatChannel, readSite, type ChatSettings } from '@madoguchi/contract';

const stored = createChatChannel.omit({ type: true, name: true });

/** A chat's settings as they lie in its row; what an older row has not is as for a new one. */
export function toChatSettings(config: unknown): ChatSettings {
  return stored.parse(config);
}

/** The same as they are kept: sites as browsers name them, each once. */
export function keptSettings(given: ChatSettings): ChatSettings {
  const sites = [...new Set(given.sites.map((site) => readSite(site) ?? site))];
  return { ...given, sites, languages: [...new Set(given.languages)], color: given.color.toLowerCase() };
}
