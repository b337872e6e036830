// What a profile says to whoever is about to write a bag, and the ISSN among its labels.
import { describe, expect, it } from 'vitest';
import { BagProfile } from '#border/model-bag-profile';
import { findIssn, issnLabel } from '../../../main/formats/bag-issn.ts';
import { listAsked, listForms } from '../../../main/formats/bag-profile.ts';

const profileOf = (more: object): BagProfile => BagProfile.parse({ 'BagIt-Profile-Info': {}, ...more });

describe('a BagIt profile', () => {
  it('asks a person for what it requires and no program can know', () => {
    const rules = {
      'Contact-Name': { required: true, description: 'Who answers' },
      'Contact-Email': {},
      'Payload-Oxum': { required: true },
      'bagging-date': { required: true },
      'External-Identifier': { required: true, values: ['a', 'b'] },
    };
    expect(listAsked(profileOf({ 'Bag-Info': rules }))).toEqual([
      { label: 'Contact-Name', values: [], about: 'Who answers' },
      { label: 'External-Identifier', values: ['a', 'b'], about: null },
    ]);
    expect(listAsked(profileOf({}))).toEqual([]);
  });

  it('takes bags in the forms that it names, and in all where it names none', () => {
    expect(listForms(profileOf({}))).toEqual(['folder', 'zip', 'tar']);
    expect(listForms(profileOf({ Serialization: 'forbidden' }))).toEqual(['folder']);
    expect(listForms(profileOf({ Serialization: 'required', 'Accept-Serialization': ['application/x-tar'] }))).toEqual(['tar']);
    expect(listForms(profileOf({ 'Accept-Serialization': ['application/zip'] }))).toEqual(['folder', 'zip']);
    expect(listForms(profileOf({ Serialization: 'required', 'Accept-Serialization': ['application/x-7z-compressed'] }))).toEqual(
      [],
    );
  });
});

describe('the ISSN of a bag', () => {
  const labelled = (...values: string[]) => values.map((value) => ({ label: 'external-identifier', value }));

  it('is read as it is written, in every common spelling', () => {
    expect(findIssn([issnLabel('0851-0156')])).toBe('0851-0156');
    for (const value of ['urn:issn:08510156', 'ISSN 0851-0156', 'issn:0851-0156'])
      expect(findIssn(labelled(value))).toBe('0851-0156');
    expect(findIssn(labelled('urn:ISSN:2434-561x', 'urn:kiosque:edition:1'))).toBe('2434-561X');
  });

  it('is none where it cannot be that of all, or is no ISSN', () => {
    expect(findIssn(labelled('urn:ISSN:0851-0156', 'urn:ISSN:2434-561X'))).toBeNull();
    expect(findIssn(labelled('urn:ISSN:0851-0157', '0851-0156', 'urn:isbn:9780316000000'))).toBeNull();
    expect(findIssn([{ label: 'Bag-Group-Identifier', value: 'urn:ISSN:0851-0156' }])).toBeNull();
  });
});
