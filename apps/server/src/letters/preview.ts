import type { DocumentKind, LetterContent, LetterFinding, LetterPreview } from '@madoguchi/contract';
import { renderPictures } from '../documents/index.ts';
import { checkProposal, type LanguageDependencies } from '../language/index.ts';
import { letterFindings } from './check.ts';
import { composeDocument } from './compose.ts';

/** What the check of language says of the running text; the rules of letters know better about their own words. */
async function keigoIn(
  language: LanguageDependencies,
  workspaceId: string,
  content: LetterContent,
): Promise<LetterFinding[]> {
  if (content.language === 'en') return [];
  const found: LetterFinding[] = [];
  for (const field of ['body', 'closing'] as const) {
    if (content[field].trim() === '') continue;
    const { findings } = await checkProposal(language, workspaceId, { text: content[field] });
    found.push(
      ...findings
        .filter(({ severity }) => severity !== 'info')
        .map(({ action: _action, source: _source, ...each }) => ({
          ...each,
          id: `${field}:${each.id}`,
          field,
        })),
    );
  }
  return found;
}

/** A letter as it will be printed, and what a careful reader would mark in it. Keeps nothing. */
export async function previewOf(
  language: LanguageDependencies,
  workspaceId: string,
  kind: DocumentKind,
  content: LetterContent,
): Promise<LetterPreview> {
  const document = composeDocument(kind, content);
  const made = await renderPictures(document);
  return {
    blocks: [...document.blocks],
    pages: 'pictures' in made ? made.pictures : [],
    missing: 'missing' in made ? made.missing : [],
    findings: [...letterFindings(kind, content), ...(await keigoIn(language, workspaceId, content))],
  };
}
