/** Whom no page of Amal’s shows: the other consultant of the settings. */
export const anotherConsultant = ['Søren Dam', 'soren@example.org'];
