import {
  IconFile,
  IconFileMusic,
  IconFileSpreadsheet,
  IconFileText,
  IconFileTypePdf,
  IconFileZip,
  IconMail,
  IconMovie,
  IconPhoto,
} from '@tabler/icons-react';
import { fileKind } from '../logic/files.ts';

const icons = {
  image: IconPhoto,
  pdf: IconFileTypePdf,
  sheet: IconFileSpreadsheet,
  text: IconFileText,
  archive: IconFileZip,
  sound: IconFileMusic,
  video: IconMovie,
  mail: IconMail,
  other: IconFile,
};

/** What sort of file an attachment is; its name stands beside it. */
export function FileIcon({ type }: { type: string }) {
  const Icon = icons[fileKind(type)];
  return <Icon size={20} stroke={1.6} aria-hidden style={{ flex: 'none' }} />;
}
