import type { ArticlePicture } from '@madoguchi/contract';
import { api } from '../../kit/api.ts';

/** Stores a picture for a step. */
export const sendPicture = (file: File): Promise<ArticlePicture> =>
  api.sendFile<ArticlePicture>('/article-pictures', file);
