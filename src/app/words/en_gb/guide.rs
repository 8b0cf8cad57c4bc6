//! What the guide says.

pub const HEADING: &str = "How to use this well";
pub const LINK: &str = "How to run a workshop, and how to read the results";

pub const WORKSHOP: &str = "Run a workshop in 45 minutes";
pub const WORKSHOP_STEPS: [&str; 7] = [
    "Before the day: send everyone the set-up file from ‘Group’. Ask for their files back the day before, and add them.",
    "5 minutes: say why you are here. No answer is wrong, and a low stage is a place to start.",
    "15 minutes: open the first question of the agenda in ‘Group’ and show it large. Ask those at both ends what they \
     see from where they work. Listen before anyone argues. Do the same with the next two.",
    "10 minutes: agree on a stage for each, and write down why. Where you still differ, leave it open: it stays on the \
     list.",
    "10 minutes: open ‘Plan’, and make it larger by Ctrl and +. Leave out what you will not do, and accept the plan. Then name, for each action of the first \
     cycle, someone in the room who takes it.",
    "5 minutes: choose a day to look back together. Then download the file.",
    "No files beforehand? Print the blank questions under ‘Share and keep’, name the six that matter most to you, and let people mark them \
     by themselves before you talk.",
];

pub const RADAR: &str = "Read the radar with care";
pub const RADAR_POINTS: [&str; 4] = [
    "Look at one spoke at a time. The size of the shape means nothing: it would change if the layers stood in \
     another order.",
    "Look at the range before you compare two layers. A wide range means that few questions were answered.",
    "A dip is a question to ask, not a mark against anyone.",
    "The stage in words says more than the mean. Open the figure to see what it rests on.",
];

pub const INDEX: &str = "What the index is, and what it is not";
pub const INDEX_POINTS: [&str; 5] = [
    "It is a start for a conversation: one number for how far and how evenly integration has come, as those who \
     answered see it.",
    "It is not a ranking. Two systems answer from different places, so their figures do not stand side by side.",
    "It is not assurance. Nobody has checked the answers but you.",
    "It can fall because people have learnt to see more. That is progress, too.",
    "100 is not the goal. For many themes, routine in most areas is as far as you need to go.",
];
