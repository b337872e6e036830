import { describe, expect, it } from 'vitest';
import { layOut, levelRule, setFromRight, setLine } from '../../support/made-page.ts';

/** A line whose words stand `space` points apart. */
function spaced(x: number, y: number, text: string, space: number) {
  let at = x;
  return text.split(' ').flatMap((word) => {
    const glyphs = setLine(at, y, word);
    at += word.length * 5 + space;
    return glyphs;
  });
}

describe('a gap in a line', () => {
  it('is a gutter where it stands out by the spaces of its line, though two lines are all there is', () => {
    const glyphs = [
      ...spaced(50, 100, 'le quai reste', 3),
      ...spaced(128, 100, 'la mer monte', 3),
      ...spaced(50, 112, 'ouvert au port', 3),
      ...spaced(128, 112, 'encore ce soir', 3),
    ];
    expect(layOut(glyphs).text.replaceAll('\n', ' ')).toBe('le quai reste ouvert au port la mer monte encore ce soir');
  });

  it('is a space where all spaces of its line are as wide: the line was stretched', () => {
    const glyphs = [...spaced(50, 100, 'le quai reste ouvert', 10), ...spaced(50, 112, 'la mer monte encore', 10)];
    expect(layOut(glyphs).text).toBe('le quai reste ouvert la mer monte encore');
  });

  it('is a space where a line near it crosses it', () => {
    const glyphs = [
      ...spaced(50, 100, 'le quai', 3),
      ...spaced(115, 100, 'reste ouvert', 3),
      ...spaced(50, 112, 'la mer monte encore ce soir', 3),
    ];
    expect(layOut(glyphs).text).toBe('le quai reste ouvert la mer monte encore ce soir');
  });

  it('is a gutter where two rules end over it, each over its own column', () => {
    const glyphs = [...spaced(50, 100, 'le quai', 5), ...spaced(94, 100, 'la mer', 5)];
    expect(layOut(glyphs).text).toBe('le quai la mer');
    const rules = [levelRule(50, 86, 85), levelRule(93, 150, 85)];
    expect(layOut(glyphs, { rules }).text.replaceAll('\n', ' | ')).toBe('le quai | la mer');
  });
});

describe('a telephone number in a line that is read from the right', () => {
  const prose = setFromRight(300, 200, 'بقي الرصيف مفتوحا أمام الصيادين في الميناء');
  /** The number stands as it is dialled, to the left of its word. */
  const line = (number: string, word = 'الهاتف') => [...setLine(100, 100, `${number} ${[...word].reverse().join('')}`), ...prose];

  it.each(['05 22 34 56 78', '٠٥ ٢٢ ٣٤ ٥٦ ٧٨', '+212 522 345 678'])('is read as it is dialled: %s', (number) => {
    expect(layOut(line(number)).text).toContain(`الهاتف ${number}`);
  });

  it('is left alone where it was set from the right', () => {
    expect(layOut(line('78 56 34 22 05')).text).toContain('الهاتف 05 22 34 56 78');
  });

  it('is no other row of numbers: those are read from the right', () => {
    expect(layOut(line('12 34 56 78', 'النتائج')).text).toContain('النتائج 78 56 34 12');
    expect(layOut(line('05 22', 'النتائج')).text).toContain('النتائج 22 05');
  });
});
