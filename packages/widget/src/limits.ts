/** The desk's own limits (`packages/contract/src/chat.ts`), which a test holds against these. */
export const chatFileMegabytes = 10;
export const longestText = 4000;

/** What the browser offers when one chooses a file. */
export const offeredFiles = 'image/*,.pdf,.txt,.csv,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.zip';
