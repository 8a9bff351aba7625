"""Council-specific protocols on member/officer relations, from one clause library."""
