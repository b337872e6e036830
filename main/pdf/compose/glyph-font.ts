// A font inside a PDF: every glyph that was used with the text that it stood for, so that whatever is printed can be searched and copied
// letter by letter (ISO 32000-1, 9.7 and 9.10). Two texts of one glyph are two codes.
import { deflateSync } from 'node:zlib';
import type { PdfFile } from '../../base/pdf-file.ts';
import type { Glyph, Typeface } from './typeface.ts';

/** A font that is being used. */
export type GlyphFont = {
  face: Typeface;
  /** The object by which pages name it. */
  number: number;
  /** The code of a glyph in content streams, four hexadecimal digits. */
  codeOf: (glyph: Glyph) => string;
  /** Writes it, once all is set. */
  write: () => Promise<void>;
};

const hex = (value: number): string => value.toString(16).padStart(4, '0');
const utf16 = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');

type Code = { code: number; glyph: number; text: string; width: number };

/** At most a hundred pairs stand between `beginbfchar` and `endbfchar` (Adobe technical note 5411). */
const toUnicode = (codes: readonly Code[]): string => {
  const blocks: string[] = [];
  for (let at = 0; at < codes.length; at += 100) {
    const lines = codes.slice(at, at + 100).map(({ code, text }) => `<${hex(code)}> <${utf16(text)}>`);
    blocks.push(`${lines.length} beginbfchar\n${lines.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
};

const toGlyphs = (codes: readonly Code[]): Uint8Array => {
  const map = Buffer.alloc((codes.length + 1) * 2);
  for (const { code, glyph } of codes) map.writeUInt16BE(glyph, code * 2);
  return map;
};

/** Begins to use a font in a file. */
export function openGlyphFont(file: PdfFile, face: Typeface): GlyphFont {
  const number = file.reserve();
  const codes = new Map<string, Code>();

  const write = async (): Promise<void> => {
    const all = [...codes.values()];
    const compressed = deflateSync(face.bytes);
    const program = await file.writeStream(`/Length1 ${face.bytes.length}/Filter/FlateDecode`, [compressed]);
    const unicode = await file.writeDeflated('', Buffer.from(toUnicode(all), 'latin1'));
    const map = await file.writeDeflated('', toGlyphs(all));
    const [descriptor, descendant] = [file.reserve(), file.reserve()];
    const widths = all.map(({ code, width }) => `${code}[${Math.round(width)}]`).join('');
    await file.writeObject(
      descriptor,
      `<</Type/FontDescriptor/FontName/${face.name}/Flags 4/FontBBox[${face.box.join(' ')}]/ItalicAngle 0/Ascent ${Math.round(face.ascent)}/Descent ${Math.round(face.descent)}/CapHeight 700/StemV 80/FontFile2 ${program} 0 R>>`,
    );
    await file.writeObject(
      descendant,
      `<</Type/Font/Subtype/CIDFontType2/BaseFont/${face.name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${descriptor} 0 R/DW 0/W[${widths}]/CIDToGIDMap ${map} 0 R>>`,
    );
    await file.writeObject(
      number,
      `<</Type/Font/Subtype/Type0/BaseFont/${face.name}/Encoding/Identity-H/DescendantFonts[${descendant} 0 R]/ToUnicode ${unicode} 0 R>>`,
    );
  };

  return {
    face,
    number,
    codeOf: ({ glyph, text, width }) => {
      const key = `${glyph} ${text}`;
      let known = codes.get(key);
      if (known === undefined) {
        known = { code: codes.size + 1, glyph, text, width };
        codes.set(key, known);
      }
      return hex(known.code);
    },
    write,
  };
}
