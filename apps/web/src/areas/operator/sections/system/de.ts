import type { CatalogLike } from '../../../../shared/i18n/Catalog.ts';
import type { words as english } from './en.ts';

export const words: CatalogLike<typeof english> = {
  design: {
    title: 'Bausteine',
    lead: 'Woraus Seiten gemacht sind, lebendig und in deinem Farbschema. Die Beispiele sind Daten; was sie tun, bleibt hier.',
    contents: 'Auf dieser Seite',
    foundations: { title: 'Grundlagen', lead: 'Worte, Abstände, Spalten, Zeichen.' },
    actions: { title: 'Handeln', lead: 'Ein Hauptknopf je Ansicht; was woandershin führt, ist ein Link.' },
    forms: {
      title: 'Formulare',
      lead: 'Pflicht, wenn nicht freiwillig dabeisteht; was nicht stimmt, steht unter dem Feld.',
    },
    status: { title: 'Zustand', lead: 'Nie durch Farbe allein: Zeichen und Wort gehören dazu.' },
    surfaces: { title: 'Flächen', lead: 'Was zusammengehört, liegt auf einer Karte.' },
    feedback: {
      title: 'Dialoge und Meldungen',
      lead: 'Vorher fragen, mit Zahlen; nachher sagen, mit dem Weg zurück.',
    },
    states: { title: 'Zustände von Listen', lead: 'Jede Liste kennt sie alle.' },
    table: { title: 'Tabellen', lead: 'Ordnen, auswählen und blättern; Karten, wo es schmal ist.' },
    order: { title: 'Reihenfolge und Vergleich', lead: 'Dinge ordnen, und sie nebeneinander sehen.' },
    planTimeline: {
      title: 'Verlauf der Tarife',
      lead: 'Was war, ist und sein wird. Die Pfeiltasten gehen hindurch.',
    },
    history: { title: 'Geschichte und Unterschiede', lead: 'Wer wann was warum tat, und was es änderte.' },
    charts: { title: 'Zahlen und Schaubilder', lead: 'Jedes Schaubild hat einen Zwilling zum Lesen.' },
    progress: { title: 'Fortschritt', lead: 'Lange Arbeit sagt, wie weit sie ist, und läuft auch allein.' },
    saveBar: { title: 'Speicherleiste', lead: 'Kommt mit der ersten Änderung und bleibt in Sicht.' },
    keyboard: { title: 'Tastatur', lead: 'Was oft getan wird, hat Tasten; ein Fragezeichen nennt sie.' },
    frame: { title: 'Rahmen', lead: 'Was um Seiten herum steht, und was du einstellen kannst.' },
  },
};
