// Writes a dossier as a file, shows how far it is, and stops it.
import { useState } from 'react';
import type { DossierFormat, ExportProgress } from '#border/model-dossier';
import { call, faultOf, useEvent } from '../client.ts';
import { Button } from '../ui/button.tsx';
import type { IconName } from '../ui/icon.tsx';
import { Menu } from '../ui/menu.tsx';
import { Progress } from '../ui/progress.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { toast } from '../ui/toasts.tsx';

const formats: readonly { as: DossierFormat; icon: IconName }[] = [
  { as: 'pdf', icon: 'file' },
  { as: 'html', icon: 'file' },
  { as: 'markdown', icon: 'file' },
  { as: 'png', icon: 'pages' },
  { as: 'csv', icon: 'counts' },
  { as: 'ris', icon: 'export' },
  { as: 'bibtex', icon: 'export' },
  { as: 'csl', icon: 'export' },
];

/** The menu; while a file with pictures is written it is the bar of that. */
export function ExportMenu({ id }: { id: string }) {
  const { words } = useSpeech();
  const { dossier } = words;
  const [progress, setProgress] = useState<ExportProgress>(null);
  useEvent('dossiers.exporting', (told) => setProgress(told.progress));
  const write = (as: DossierFormat): void => {
    call('dossiers.export', { id, as }).then(
      ({ saved }) => {
        if (saved === null) return;
        const left = saved.left === 0 ? '' : ` ${dossier.leftOut(saved.left)}`;
        toast({ text: dossier.saved(saved.name) + left });
      },
      (thrown: unknown) => toast({ text: faultOf(thrown).message }),
    );
  };
  if (progress !== null && progress.id === id) {
    const { done, total } = progress;
    return (
      <div className="exporting">
        <div>
          <span className="figures">{dossier.exporting(done, total)}</span>
          <Progress share={done / total} label={dossier.exportBar} />
        </div>
        <Button onPress={() => void call('dossiers.stopExport', {})}>{dossier.stop}</Button>
      </div>
    );
  }
  return (
    <Menu
      label={dossier.exportMenu}
      lines={formats.map(({ as, icon }) => ({ id: as, icon, text: dossier.formats[as], act: () => write(as) }))}
    >
      <Button icon="export">{dossier.export}</Button>
    </Menu>
  );
}
