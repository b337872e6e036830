// Where one is in the edition, and the field in which a page is typed: by its place, or by the name that its paper or its file gives it.
import { useState } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { Button } from '../../ui/button.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { findPage } from './find-page.ts';
import '../../ui/controls.css';
import './outline.css';

type Props = {
  page: number;
  pages: number;
  nameOf: (page: number) => string | null;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  onPage: (page: number) => void;
};

/** The button that says the page, and the form under it. */
export function GoToPage({ page, pages, nameOf, isOpen, onOpen, onPage }: Props) {
  const { words } = useSpeech();
  const name = nameOf(page);
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpen}>
      <AriaButton className="page-button figures reader-page" isDisabled={pages < 2}>
        <span>{words.common.pageOf(page, pages)}</span>
        {name !== null && <bdi>{words.view.pageMark(name)}</bdi>}
      </AriaButton>
      <Popover className="popover" placement="bottom end" offset={6}>
        <Dialog className="panel go-to">
          {({ close }) => (
            <>
              <Heading slot="title">{words.view.goTo}</Heading>
              <GoToForm
                pages={pages}
                nameOf={nameOf}
                onPage={(wanted) => {
                  close();
                  onPage(wanted);
                }}
              />
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function GoToForm({ pages, nameOf, onPage }: Pick<Props, 'pages' | 'nameOf' | 'onPage'>) {
  const { words } = useSpeech();
  const [typed, setTyped] = useState('');
  const [missed, setMissed] = useState<string | null>(null);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const found = findPage(typed, pages, nameOf);
        if (found === null) setMissed(typed.trim());
        else onPage(found);
      }}
    >
      <input
        className="field"
        // biome-ignore lint/a11y/noAutofocus: the form is asked for to type in it
        autoFocus
        dir="auto"
        maxLength={40}
        aria-label={words.view.goTo}
        aria-invalid={missed !== null}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setMissed(null);
        }}
      />
      {missed === null || missed === '' ? (
        <p className="quiet">{words.view.goToHint(pages)}</p>
      ) : (
        <p role="alert">{words.view.goToNone(missed)}</p>
      )}
      <footer>
        <Button type="submit" look="main">
          {words.view.goToAct}
        </Button>
      </footer>
    </form>
  );
}
