<#import "template.ftl" as layout>
<@layout.emailLayout title=msg("resetTitle") pre=msg("resetPre") why=msg("resetWhy")>
    <p>${msg("hello")}</p>
    <p>${msg("resetText")}</p>
    <@layout.step button=msg("resetButton") notYou=msg("resetNotYou")/>
</@layout.emailLayout>
