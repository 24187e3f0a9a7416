import type { Data, Item } from './call.ts';

export type Conversation = Item<'/conversations'>;
export type ConversationDetail = Data<'/conversations/{id}', 'get'>;
export type Message = Item<'/conversations/{id}/messages'>;
export type Customer = Data<'/customers/{id}', 'get'>;
export type Member = Item<'/members'>;
export type Tag = Item<'/tags'>;
export type TemplateSummary = Item<'/templates'>;
export type SearchResult = Data<'/search', 'get'>;
