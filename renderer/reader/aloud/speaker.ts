// What the player needs of whatever speaks: voices, and one utterance at a time with what happens to it. Tests speak through one of their own.

/** A voice of this computer. `id` is the system's name for it, `language` a tag such as `fr-CA`. */
export type Voice = { id: string; name: string; language: string; isDefault: boolean };

/** Something to say. `rate` 1 is as the voice speaks by itself. */
export type Utterance = { text: string; language: string; voice: Voice; rate: number };

/** What is told of an utterance; nothing after `end` or `error`. `boundary` gives the place in its text where a word begins. */
export type Told = {
  start: () => void;
  boundary: (at: number) => void;
  end: () => void;
  error: (code: string) => void;
};

/** A speaker. Nothing is told any more of an utterance that was cancelled or overtaken. */
export type Speaker = {
  /** Only voices that need no network. */
  voices: () => readonly Voice[];
  /** Tells when there are other voices, which a system may know late; the answer ends it. */
  onVoices: (listener: () => void) => () => void;
  /** Says it at once, in place of what is being said. */
  speak: (utterance: Utterance, told: Told) => void;
  cancel: () => void;
};
