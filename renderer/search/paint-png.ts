// Paints a picture on a canvas and gives it as a PNG, with the faces of the interface. Needs no file and no address.
import type { Picture } from './timeline-picture.ts';

/** Sharp on paper too. */
const scale = 2;
const face = '"Inter", "IBM Plex Sans Arabic", sans-serif';
const aligned = { left: 'left', middle: 'center', right: 'right' } as const;

/** The file in base64. */
export function paintPng({ width, height, direction, shapes }: Picture): string {
  const canvas = document.createElement('canvas');
  canvas.width = width * scale;
  canvas.height = height * scale;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('there is no canvas to paint on');
  context.scale(scale, scale);
  context.direction = direction;
  for (const shape of shapes) {
    context.fillStyle = shape.colour;
    if (shape.kind === 'box') context.fillRect(shape.x, shape.y, shape.width, shape.height);
    else {
      context.font = `${shape.isBold ? 600 : 400} ${shape.size}px ${face}`;
      context.textAlign = aligned[shape.side];
      context.fillText(shape.text, shape.x, shape.y);
    }
  }
  return canvas.toDataURL('image/png').replace(/^[^,]*,/, '');
}
