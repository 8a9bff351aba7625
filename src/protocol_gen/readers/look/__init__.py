"""How a council's documents look: colours, pictures and its Word template, read and checked."""
