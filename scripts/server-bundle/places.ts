import { basename, dirname, relative, resolve } from 'node:path';
import type { Plugin } from 'rolldown';

/** Where a file lies, as seen from a bundle in a folder: an expression. */
const placeOf = (folder: string, path: string): string =>
  `new URL(${JSON.stringify(relative(folder, path).replaceAll('\\', '/'))}, import.meta.url)`;

const program = /new URL\(\s*(?:\/\* @vite-ignore \*\/\s*)?'([^']+)\.ts',\s*import\.meta\.url\s*,?\s*\)/g;
const mentioned = /\bimport\.meta\.(\w+)/g;
const ofCommonJs = /\b(?:__dirname|__filename|require\.resolve)\b/;

/**
 * Lets modules of a bundle find what they find as files: `import.meta.url` goes on telling where a module's own file lies, and a
 * program named beside it (`new URL('./x.ts', import.meta.url)`), which is run in a process of its own, becomes a file of the bundle.
 *
 * @param folder absolute path of the bundle's folder
 */
export function keepPlaces(folder: string): Plugin {
  return {
    name: 'keep-places',
    transform(code, id) {
      if (id.startsWith('\0')) return null;
      if (!code.includes('import.meta.')) {
        if (ofCommonJs.test(code))
          throw new Error(`${id} looks for files beside itself: name its library in bundle.ts`);
        return null;
      }
      const programs = new Map<string, string>();
      const own = code.replaceAll(program, (_, path: string) => {
        const name = `${basename(path)}.js`;
        this.emitFile({ type: 'chunk', id: resolve(dirname(id), `${path}.ts`), fileName: name });
        const mark = `__program_${programs.size}__`;
        programs.set(mark, `new URL('./${name}', import.meta.url)`);
        return mark;
      });
      let usesPath = false;
      const placed = own.replaceAll(mentioned, (_, property: string) => {
        if (property === 'url') return `${placeOf(folder, id)}.href`;
        if (property !== 'dirname') throw new Error(`${id} uses import.meta.${property}: not in a bundle`);
        usesPath = true;
        return `__fileURLToPath(${placeOf(folder, dirname(id))})`;
      });
      const whole = placed.replaceAll(/__program_\d+__/g, (mark) => programs.get(mark) ?? mark);
      return {
        code: usesPath ? `import { fileURLToPath as __fileURLToPath } from 'node:url'; ${whole}` : whole,
      };
    },
  };
}
