// What the chosen profile asks for and a person says: kept by its label, so that another profile finds it again.
import { useState } from 'react';
import type { AskedLabel, ChosenProfile } from '#border/model-bags';

/** The labels to ask for, what was said, and those that lack a value. The sender has a field of its own, which fills its label. */
export type Asked = {
  labels: readonly AskedLabel[];
  saidOf: (label: string) => string;
  setValue: (label: string, value: string) => void;
  unsaid: readonly string[];
  given: { label: string; value: string }[];
};

const isSender = ({ label, values }: AskedLabel): boolean => label.toLowerCase() === 'source-organization' && values.length === 0;

/** The state of the fields; `sender` is what the sender's own field says. */
export function useAsked(profile: ChosenProfile | null, sender: string): Asked {
  const [said, setSaid] = useState<Readonly<Record<string, string>>>({});
  const all = profile?.asked ?? [];
  const labels = all.filter((one) => !isSender(one));
  const saidOf = (label: string): string => said[label] ?? '';
  const filled = (one: AskedLabel): string => {
    if (isSender(one)) return sender.trim();
    const value = saidOf(one.label).trim();
    return one.values.length === 0 || one.values.includes(value) ? value : '';
  };
  return {
    labels,
    saidOf,
    setValue: (label, value) => setSaid((before) => ({ ...before, [label]: value })),
    unsaid: all.filter((one) => filled(one) === '').map(({ label }) => label),
    given: labels.map((one) => ({ label: one.label, value: filled(one) })),
  };
}
