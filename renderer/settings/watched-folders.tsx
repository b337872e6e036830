// The folders whose new files become editions: which they are, what is wrong with one, adding and forgetting.

import { useEffect, useState } from 'react';
import type { WatchedFolder } from '#border/contract';
import { faultWords } from '#border/words/faults';
import { call, faultOf, useEvent } from '../client.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { toast } from '../ui/toasts.tsx';

/** The list and its button. */
export function WatchedFolders() {
  const { words } = useSpeech();
  const [folders, setFolders] = useState<readonly WatchedFolder[]>([]);
  const complain = (thrown: unknown): void => toast({ text: faultOf(thrown).message });
  useEffect(() => {
    call('folders.list', {}).then(
      (answer) => setFolders(answer.folders),
      (thrown: unknown) => toast({ text: faultOf(thrown).message }),
    );
  }, []);
  useEvent('folders.changed', (value) => setFolders(value.folders));
  const forget = (folder: WatchedFolder): void => {
    call('folders.forget', { id: folder.id }).then((answer) => {
      setFolders(answer.folders);
      toast({ text: words.settings.forgotten(folder.label) });
    }, complain);
  };
  return (
    <>
      {folders.length === 0 && <p className="faint">{words.settings.foldersNone}</p>}
      <ul className="folders">
        {folders.map((folder) => (
          <li key={folder.id}>
            <Icon name="folder" />
            <div className="grow">
              <bdi>{folder.label}</bdi>
              {folder.problem && <Problem folder={folder} />}
            </div>
            <Button look="quiet" onPress={() => forget(folder)}>
              {words.settings.forget}
            </Button>
          </li>
        ))}
      </ul>
      <Button icon="watch" onPress={() => call('folders.watch', {}).then((answer) => setFolders(answer.folders), complain)}>
        {words.settings.watch}
      </Button>
    </>
  );
}

function Problem({ folder }: { folder: WatchedFolder }) {
  const { language } = useSpeech();
  if (folder.problem === null) return null;
  const { what, next } = faultWords(folder.problem.code, { ...folder.problem.detail, name: folder.label }, language);
  return (
    <p className="folder-problem">
      {what} {next}
    </p>
  );
}
