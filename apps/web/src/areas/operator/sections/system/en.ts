/** Words of the section. */
export const words = {
  design: {
    title: 'Design system',
    lead: 'Every part pages are made of, alive and in your theme. The examples are data; what they do stays here.',
    contents: 'On this page',
    foundations: { title: 'Foundations', lead: 'Words, distances, columns, icons.' },
    actions: { title: 'Actions', lead: 'One primary button a view; what leads elsewhere is a link.' },
    forms: { title: 'Forms', lead: 'Required unless optional; what is wrong stands beneath its field.' },
    status: { title: 'Status', lead: 'Never by colour alone: an icon and a word come with it.' },
    surfaces: { title: 'Surfaces', lead: 'What belongs together lies on one card.' },
    feedback: {
      title: 'Dialogs and toasts',
      lead: 'Ask before, with numbers; say after, with the way back.',
    },
    states: { title: 'States', lead: 'Every list has all of these.' },
    table: { title: 'Tables', lead: 'Sort, choose, select and turn pages; cards where it is narrow.' },
    order: { title: 'Order and comparison', lead: 'Put things in an order, and see them side by side.' },
    planTimeline: { title: 'Plan timeline', lead: 'What was, is and will be. Arrow keys walk through it.' },
    history: { title: 'History and differences', lead: 'Who did what, when and why, and what it changed.' },
    charts: { title: 'Numbers and charts', lead: 'Each chart has a twin that can be read.' },
    progress: { title: 'Progress', lead: 'Long work says how far it is, and may be left alone.' },
    saveBar: { title: 'Save bar', lead: 'Appears with the first change and stays in sight.' },
    keyboard: { title: 'Keyboard', lead: 'Every frequent act has keys; a question mark lists them.' },
    frame: { title: 'Frame', lead: 'What stands around pages, and settings of the reader.' },
  },
} as const;
